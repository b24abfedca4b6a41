package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.limit.Allowance;
import io.github.camelconfluence.client.limit.Limiter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One set of credentials at one site: opened once, shared by all that use them, because the limits are per credential. */
public final class Connection implements AutoCloseable {

    private static final Allowance ONE_BY_ONE = new Allowance(1, 0);

    private record Ways(Api signed, Api unsigned, Downloads downloads, Supplier<Set<String>> scopes) {}

    private final Ways ways;
    private final List<RateLimit> waiting;
    private final Waiter waiter;
    private final HttpClientTransport http;

    private Connection(Ways ways, List<RateLimit> waiting, Waiter waiter, HttpClientTransport http) {
        this.ways = ways;
        this.waiting = waiting;
        this.waiter = waiter;
        this.http = http;
    }

    /**
     * @param credentials asked before every request, so that a rotated secret is picked up
     * @param origins where requests may go: those of {@code url}, {@code gatewayUrl} and {@code tokenUrl}
     */
    public static Connection open(
            HttpOptions options, Supplier<Credentials> credentials, Set<Origin> origins, Wiring wiring) {
        Limiter limiter = new Limiter("Confluence", options.limits().allowance(), wiring.clock(), wiring.random());
        return open(
                options, new Account(credentials, new FailedLogins(wiring.clock()), limiter, wiring), origins, wiring);
    }

    /**
     * Who signs in.
     *
     * @param credentials asked before every request, so that a rotated secret is picked up
     * @param failedLogins those of earlier connections with the same credentials
     * @param limiter shared by all connections of the account
     * @param tokenLimiter for the server that grants access tokens, whose limits are its own
     */
    public record Account(
            Supplier<Credentials> credentials, FailedLogins failedLogins, Limiter limiter, Limiter tokenLimiter) {

        /** One that nothing is known of yet. */
        public Account(Supplier<Credentials> credentials, FailedLogins failedLogins, Limiter limiter, Wiring wiring) {
            this(
                    credentials,
                    failedLogins,
                    limiter,
                    new Limiter("Access tokens", ONE_BY_ONE, wiring.clock(), wiring.random()));
        }
    }

    /** @param origins where requests may go: those of {@code url}, {@code gatewayUrl} and {@code tokenUrl} */
    public static Connection open(HttpOptions options, Account account, Set<Origin> origins, Wiring wiring) {
        ServerClock serverClock = new ServerClock(wiring.clock());
        Retry retry = new Retry(wiring);
        HttpClientTransport http = new HttpClientTransport(options);
        Transport observed = new Observed(http, wiring, serverClock);
        RateLimit granting = new RateLimit(observed, account.tokenLimiter(), wiring);
        AccessTokens tokens = new AccessTokens(new OriginGuard(granting, origins), wiring.clock());
        Signature signature = new Signature(account.credentials(), tokens, account.failedLogins());
        RateLimit limited = new RateLimit(signature, observed, account.limiter(), wiring);
        RateLimit unsigned = new RateLimit(observed, account.limiter(), wiring);
        Transport signed = new OriginGuard(new Authentication(signature, limited), origins);
        // Other hosts have limits of their own, which are not Confluence's, and a clock that is not its either.
        Allowance unlimited = new Allowance(options.limits().concurrentRequests(), 0);
        RateLimit elsewhere =
                new RateLimit(http, new Limiter("Files elsewhere", unlimited, wiring.clock(), wiring.random()), wiring);
        Ways ways = new Ways(
                new Api(signed, retry, serverClock, account.credentials()),
                new Api(new OriginGuard(unsigned, origins), retry, serverClock, null),
                new Downloads(signed, elsewhere, retry, wiring.clock()),
                () -> tokens.scopes(account.credentials().get()));
        return new Connection(ways, List.of(limited, unsigned, granting, elsewhere), wiring.waiter(), http);
    }

    /** Sends with credentials. */
    public Api api() {
        return ways.signed();
    }

    /** Sends without credentials, for what a site tells everybody. */
    public Api unsigned() {
        return ways.unsigned();
    }

    /** Opens files, with credentials at the site and without them where it leads. */
    public Downloads downloads() {
        return ways.downloads();
    }

    /** The scopes that came with the access token; empty where it came without, or is none of OAuth. */
    public Optional<Set<String>> grantedScopes() {
        return Optional.of(ways.scopes().get()).filter(scopes -> !scopes.isEmpty());
    }

    /** Calls under way, also those that wait for their turn, fail. */
    @Override
    public void close() {
        waiter.close();
        waiting.forEach(RateLimit::close);
        http.close();
    }
}
