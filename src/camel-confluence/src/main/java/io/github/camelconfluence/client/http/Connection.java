package io.github.camelconfluence.client.http;

import java.util.Set;
import java.util.function.Supplier;

/** One set of credentials at one site: opened once, shared by all that use them, because the limits are per credential. */
public final class Connection implements AutoCloseable {

    private final Api api;
    private final Api unsigned;
    private final Waiter waiter;
    private final HttpClientTransport http;

    private Connection(Api api, Api unsigned, Waiter waiter, HttpClientTransport http) {
        this.api = api;
        this.unsigned = unsigned;
        this.waiter = waiter;
        this.http = http;
    }

    /**
     * @param credentials asked before every request, so that a rotated secret is picked up
     * @param origins where requests may go: those of {@code url}, {@code gatewayUrl} and {@code tokenUrl}
     */
    public static Connection open(
            HttpOptions options, Supplier<Credentials> credentials, Set<Origin> origins, Wiring wiring) {
        return open(options, credentials, new FailedLogins(wiring.clock()), origins, wiring);
    }

    /** @param failedLogins those of earlier connections with the same credentials */
    public static Connection open(
            HttpOptions options,
            Supplier<Credentials> credentials,
            FailedLogins failedLogins,
            Set<Origin> origins,
            Wiring wiring) {
        ServerClock serverClock = new ServerClock(wiring.clock());
        Retry retry = new Retry(wiring);
        HttpClientTransport http = new HttpClientTransport(options);
        Transport observed = new Observed(http, wiring, serverClock);
        Transport limited = new RateLimit(observed, options.limits(), wiring);
        AccessTokens tokens = new AccessTokens(new OriginGuard(observed, origins), wiring.clock());
        Transport signed = new Authentication(limited, credentials, tokens, failedLogins);
        return new Connection(
                new Api(new OriginGuard(signed, origins), retry, serverClock, true),
                new Api(new OriginGuard(limited, origins), retry, serverClock, false),
                wiring.waiter(),
                http);
    }

    /** Sends with credentials. */
    public Api api() {
        return api;
    }

    /** Sends without credentials, for what a site tells everybody. */
    public Api unsigned() {
        return unsigned;
    }

    /** Calls under way, also those that wait for their turn, fail. */
    @Override
    public void close() {
        waiter.close();
        http.close();
    }
}
