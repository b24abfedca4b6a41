package io.github.camelconfluence;

import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.discovery.SiteQuery;
import io.github.camelconfluence.client.http.HttpOptions.Limits;
import io.github.camelconfluence.client.http.HttpOptions.Proxy;
import io.github.camelconfluence.client.http.HttpOptions.Timeouts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.HostnameVerifier;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * The part of the configuration that makes a connection. Endpoints with equal settings share one, because Confluence's limits
 * are per credential.
 */
record ConnectionSettings(
        SiteQuery site,
        Secrets secrets,
        @Nullable Path credentialsFile,
        URI tokenUrl,
        Timeouts timeouts,
        Limits limits,
        @Nullable Proxy proxy,
        @Nullable SSLContextParameters tls,
        @Nullable HostnameVerifier hostnameVerifier) {

    private static final Duration TOTAL = Duration.ofMinutes(5);
    private static final long ANSWER_BYTES = 64L << 20;

    /** Checks everything that can be checked without a request; complaints name the option and the cure. */
    static ConnectionSettings of(ConfluenceConfiguration options, @Nullable SSLContextParameters globalTls) {
        String url = options.getUrl();
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException("Option url is missing: set it on the endpoint, or once for all as"
                    + " camel.component.confluence.url, e.g. https://acme.atlassian.net");
        }
        SiteQuery site = SiteQuery.parse(url, options.isAllowHttp())
                .of(deployment(options.getDeployment()))
                .at(URI.create(options.getGatewayUrl()), options.getCloudId());
        Secrets secrets = Secrets.of(options);
        if (options.getCredentialsFile() == null) {
            Objects.requireNonNull(secrets.credentials(URI.create(options.getTokenUrl())));
        }
        SSLContextParameters own = options.getSslContextParameters();
        return new ConnectionSettings(
                site,
                secrets,
                options.getCredentialsFile() == null ? null : Path.of(options.getCredentialsFile()),
                URI.create(options.getTokenUrl()),
                new Timeouts(
                        Duration.ofMillis(options.getConnectTimeout()),
                        Duration.ofMillis(options.getResponseTimeout()),
                        TOTAL),
                new Limits(
                        positive("maxConcurrentRequests", options.getMaxConcurrentRequests()),
                        options.getRequestsPerHour(),
                        ANSWER_BYTES),
                proxy(options),
                own == null ? globalTls : own,
                options.getX509HostnameVerifier());
    }

    private static @Nullable Deployment deployment(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "auto" -> null;
            case "cloud" -> Deployment.CLOUD;
            case "datacenter" -> Deployment.DATA_CENTER;
            default ->
                throw new IllegalArgumentException(
                        "Option deployment is '" + name + "': use auto, cloud or datacenter");
        };
    }

    private static int positive(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("Option " + option + " is " + value + ": it must be at least 1");
        }
        return value;
    }

    private static @Nullable Proxy proxy(ConfluenceConfiguration options) {
        String host = options.getProxyHost();
        if (host == null || host.isBlank()) {
            return null;
        }
        return new Proxy(
                options.getProxyAuthScheme(),
                host,
                positive("proxyPort", options.getProxyPort()),
                options.getProxyAuthUsername(),
                options.getProxyAuthPassword());
    }
}
