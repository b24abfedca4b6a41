package io.github.camelconfluence;

import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.http.AccountLogins;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Credentials;
import io.github.camelconfluence.client.http.FailedLogins;
import io.github.camelconfluence.client.http.Origin;
import io.github.camelconfluence.client.limit.Allowance;
import io.github.camelconfluence.client.limit.Limiter;
import io.github.camelconfluence.client.limit.LimiterStatus;
import io.github.camelconfluence.client.limit.Limiters;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one client of equal settings, and of those that sign in as the same account one of several behind one limiter; made when
 * first asked for, which sends requests: those who want the same one wait meanwhile, others do not. Goes, and what it allows
 * with it, when the component does: a route that has stopped may start again. Thread-safe.
 */
final class SharedClient implements AutoCloseable {

    private final ConnectionSettings settings;
    private final RefusedCredentials refusals;
    private final WatchedToken token;
    private final Limiter tokenLimiter;
    private final Supplier<Clock> steadyClocks;
    private volatile @Nullable Connection connection;
    private @Nullable ConfluenceClient client;
    private volatile @Nullable Limiter limiter;
    private volatile @Nullable FailedLogins failedLogins;
    private volatile String account = "";

    /**
     * @param clock when it is asked again, and how long a token still lives
     * @param steadyClocks a new one for every limiter
     */
    SharedClient(ConnectionSettings settings, Clock clock, Supplier<Clock> steadyClocks) {
        this.settings = settings;
        this.steadyClocks = steadyClocks;
        this.refusals = new RefusedCredentials(settings.credentials(), clock, this::isPasswordRefused);
        this.token = new WatchedToken(settings, clock);
        this.tokenLimiter = new Limiter(
                "Access tokens of " + Origin.of(settings.tokenUrl()),
                new Allowance(1, 0),
                Clock.systemUTC(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    private boolean isPasswordRefused() {
        FailedLogins known = failedLogins;
        return known != null && known.isAnyKnown();
    }

    /** Credentials that were refused lately are not tried again, however often the route is started. */
    synchronized ConfluenceClient get(ClientFactory factory) {
        return client == null ? connected(refusals.ask(connecting(factory))) : client;
    }

    /** For a person who waits for it: tried however lately they were refused, unless that would do harm. */
    synchronized ConfluenceClient getNow(ClientFactory factory) {
        return client == null ? connected(refusals.askNow(connecting(factory))) : client;
    }

    private Supplier<ConfluenceClient> connecting(ClientFactory factory) {
        return () -> factory.connect(settings, account(settings.credentials().get()), opened -> connection = opened);
    }

    private ConfluenceClient connected(ConfluenceClient made) {
        client = made;
        return made;
    }

    /** A test that was told who we are has shown that the credentials are accepted. */
    ConnectionReport tested(Supplier<ConnectionReport> test) {
        Optional<Credentials> used = refusals.present();
        ConnectionReport report = test.get();
        if (report.account() != null) {
            used.ifPresent(refusals::accepted);
        }
        return report;
    }

    /** Through which those who ask again and again do so. */
    RefusedCredentials refusals() {
        return refusals;
    }

    /** Empty as long as nothing is known against them. */
    Optional<RefusedAccount> refused() {
        String known = account;
        String name = known.isEmpty() ? settings.site().url().toString() : known;
        return refusals.known().map(why -> new RefusedAccount(name, String.valueOf(why.getMessage())));
    }

    /**
     * Finds out whether they are accepted again, where that is due: whoever only writes may have nothing to write for long, and
     * would be called refused until then.
     */
    void askAgain(ClientFactory factory) {
        if (!refusals.isDue()) {
            return;
        }
        try {
            ConfluenceClient known = get(factory);
            refusals.ask(() -> whoAmI(known));
        } catch (ConfluenceException unchanged) {
            // What the answer says of the credentials is known by now; whatever else it says is none of theirs.
        }
    }

    /** Only who is known is denied something. */
    private static boolean whoAmI(ConfluenceClient client) {
        try {
            return !client.caller().id().isEmpty();
        } catch (AccessDenied e) {
            return false;
        }
    }

    /** Empty as long as nobody knows. */
    Optional<TokenStatus> token() {
        return token.expires().map(date -> new TokenStatus(account, date));
    }

    /** To be called by whoever has just been accepted. */
    void watchToken() {
        ConfluenceClient known;
        synchronized (this) {
            known = client;
        }
        if (known != null) {
            token.watch(known);
        }
    }

    /** Kept between attempts to connect, so that no new one forgets that the server said to wait. */
    private Connection.Account account(Credentials current) {
        Limiter taken = limiter;
        FailedLogins logins = failedLogins;
        if (taken == null || logins == null) {
            account = settings.account(current);
            logins = AccountLogins.OF_THIS_PROCESS.take(account, Clock.systemUTC());
            failedLogins = logins;
            taken = Limiters.OF_THIS_PROCESS.take(
                    account,
                    settings.limits().allowance(),
                    steadyClocks.get(),
                    () -> ThreadLocalRandom.current().nextLong());
            limiter = taken;
        }
        return new Connection.Account(settings.credentials(), logins, taken, tokenLimiter);
    }

    /** Empty before the first attempt to connect. */
    Optional<LimiterStatus> limits() {
        return Optional.ofNullable(limiter).map(Limiter::status);
    }

    /** Does not wait for a site that does not answer: ends the connection first, which ends the asking. */
    @Override
    public void close() {
        Connection opened = connection;
        if (opened != null) {
            opened.close();
        }
        forget();
    }

    private synchronized void forget() {
        client = null;
        if (limiter != null) {
            Limiters.OF_THIS_PROCESS.giveBack(account, settings.limits().allowance());
            AccountLogins.OF_THIS_PROCESS.giveBack(account);
            limiter = null;
            failedLogins = null;
        }
    }
}
