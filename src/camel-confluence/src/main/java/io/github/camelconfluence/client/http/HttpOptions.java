package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.limit.Allowance;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How to talk HTTP. Start from {@link #DEFAULTS} and change what differs.
 *
 * @param proxy null for a direct connection
 * @param tls null for the platform's trust
 * @param customiser has the last word on the HTTP client; its own retry, redirects and cookies should stay off
 */
public record HttpOptions(
        Timeouts timeouts,
        Limits limits,
        @Nullable Proxy proxy,
        @Nullable Tls tls,
        Consumer<HttpClientBuilder> customiser) {

    public static final HttpOptions DEFAULTS = new HttpOptions(
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5)),
            new Limits(5, 0, 64L << 20),
            null,
            null,
            builder -> {});

    /**
     * @param response longest silence while waiting for an answer or within one
     * @param total for one answer from request to last byte, so that a dripping one ends too
     */
    public record Timeouts(Duration connect, Duration response, Duration total) {}

    /**
     * @param requestsPerHour hard budget, 0 for none
     * @param answerBytes after decompression; a larger answer is an error
     */
    public record Limits(int concurrentRequests, int requestsPerHour, long answerBytes) {

        public Allowance allowance() {
            return new Allowance(concurrentRequests, requestsPerHour);
        }
    }

    /** An HTTP proxy; {@code username} and {@code password} null if it asks for none. */
    public record Proxy(
            String scheme,
            String host,
            int port,
            @Nullable String username,
            @Nullable String password) {
        @Override
        public String toString() {
            return scheme + "://" + host + ":" + port;
        }
    }

    /** Trust and keys for TLS; a null verifier means the usual check of host names. */
    public record Tls(SSLContext context, @Nullable HostnameVerifier hostnameVerifier) {}

    public HttpOptions with(Timeouts newTimeouts) {
        return new HttpOptions(newTimeouts, limits, proxy, tls, customiser);
    }

    public HttpOptions with(Limits newLimits) {
        return new HttpOptions(timeouts, newLimits, proxy, tls, customiser);
    }

    public HttpOptions with(Proxy newProxy) {
        return new HttpOptions(timeouts, limits, newProxy, tls, customiser);
    }

    public HttpOptions with(Tls newTls) {
        return new HttpOptions(timeouts, limits, proxy, newTls, customiser);
    }

    public HttpOptions with(Consumer<HttpClientBuilder> newCustomiser) {
        return new HttpOptions(timeouts, limits, proxy, tls, newCustomiser);
    }
}
