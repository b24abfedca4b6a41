package io.github.camelconfluence.client.http;

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Builds the HTTP client from our options. */
final class HttpClients5 {

    private HttpClients5() {}

    static CloseableHttpClient build(HttpOptions options) {
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setUserAgent("camel-confluence")
                .setConnectionManager(pool(options))
                .setDefaultRequestConfig(requests(options))
                // Ours obeys Retry-After where it can be seen; this one sleeps on it for up to an hour (CAMEL-23345).
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching();
        HttpOptions.Proxy proxy = options.proxy();
        if (proxy != null) {
            useProxy(builder, proxy);
        }
        options.customiser().accept(builder);
        return builder.build();
    }

    private static PoolingHttpClientConnectionManager pool(HttpOptions options) {
        Timeout response = Timeout.of(options.timeouts().response());
        PoolingHttpClientConnectionManagerBuilder pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(4 * options.limits().concurrentRequests() + 4)
                .setMaxConnPerRoute(2 * options.limits().concurrentRequests() + 2)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(response)
                        .setTcpNoDelay(true)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(options.timeouts().connect()))
                        .setSocketTimeout(response)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build());
        HttpOptions.Tls tls = options.tls();
        if (tls != null) {
            pool.setTlsSocketStrategy(new DefaultClientTlsStrategy(
                    tls.context(),
                    tls.hostnameVerifier() == null
                            ? HttpsSupport.getDefaultHostnameVerifier()
                            : tls.hostnameVerifier()));
        }
        return pool.build();
    }

    private static RequestConfig requests(HttpOptions options) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(options.timeouts().response()))
                .setConnectionRequestTimeout(Timeout.of(options.timeouts().total()))
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static void useProxy(HttpClientBuilder builder, HttpOptions.Proxy proxy) {
        builder.setProxy(new HttpHost(proxy.scheme(), proxy.host(), proxy.port()));
        String username = proxy.username();
        if (username != null) {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(proxy.host(), proxy.port()),
                    new UsernamePasswordCredentials(username, characters(proxy.password())));
            builder.setDefaultCredentialsProvider(credentials);
        }
    }

    private static char[] characters(@Nullable String password) {
        return password == null ? new char[0] : password.toCharArray();
    }
}
