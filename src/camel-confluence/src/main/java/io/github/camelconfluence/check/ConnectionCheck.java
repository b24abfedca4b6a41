package io.github.camelconfluence.check;

import io.github.camelconfluence.check.ConnectionReport.Account;
import io.github.camelconfluence.check.ConnectionReport.TestedSite;
import io.github.camelconfluence.client.Caller;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.limit.LimiterStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tests one connection. Thread-safe; each run asks anew. */
public final class ConnectionCheck {

    /** Clocks that differ by less do no harm: dates are told in seconds, and answers take their time. */
    private static final Duration ALIKE = Duration.ofSeconds(30);

    private final String connection;
    private final Supplier<ConfluenceClient> connect;
    private final Supplier<Optional<LimiterStatus>> limits;
    private final Clock clock;

    /**
     * @param connect may throw every {@link io.github.camelconfluence.client.ConfluenceException}
     * @param limits of the account, empty while nothing was asked
     */
    public ConnectionCheck(
            String connection,
            Supplier<ConfluenceClient> connect,
            Supplier<Optional<LimiterStatus>> limits,
            Clock clock) {
        this.connection = connection;
        this.connect = connect;
        this.limits = limits;
        this.clock = clock;
    }

    public ConnectionReport run(List<RouteNeeds> routes) {
        Notes notes = new Notes(limits, clock);
        notes.step(connect).ifPresent(client -> {
            reached(client.address(), notes);
            notes.look(() -> signIn(client, notes));
            notes.look(() -> administration(client, notes));
            SpacesCheck spaces = new SpacesCheck(client, notes);
            spaces.run(routes);
            new NeedsCheck(client, notes, spaces::sample).run(routes);
            new WritesCheck(client, notes, spaces).run(routes);
        });
        return notes.report(connection);
    }

    private static void reached(SiteAddress address, Notes notes) {
        boolean cloud = address.site().deployment() == Deployment.CLOUD;
        String url = address.site().url().toString();
        notes.reached(new TestedSite(
                url,
                cloud ? "cloud" : "datacenter",
                given(address.version()),
                address.apiBase().toString(),
                given(address.cloudId())));
        String version = given(address.version()) == null ? "of a version it does not tell" : address.version();
        String way = address.isThroughGateway() ? "through the gateway" : "at the site";
        notes.ok(
                cloud
                        ? "Confluence Cloud at " + url + ", asked " + way + ", cloudId " + address.cloudId()
                        : "Confluence Data Center " + version + " at " + url);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The clock comes at once, while the answer is fresh. */
    private void signIn(ConfluenceClient client, Notes notes) {
        Caller caller = client.caller();
        Duration skew = Duration.between(client.serverTime(), clock.instant());
        notes.signedIn(new Account(caller.id(), caller.displayName(), null));
        notes.ok("Signed in as " + caller.displayName() + " (" + caller.id() + ")");
        if (skew.abs().compareTo(ALIKE) > 0) {
            notes.warn(
                    "The clock here is " + skew.abs().toSeconds() + " s " + (skew.isNegative() ? "behind" : "ahead of")
                            + " the server's",
                    "Have this machine's clock set by the network (NTP)");
        } else {
            notes.ok("The clocks here and there agree");
        }
    }

    private static void administration(ConfluenceClient client, Notes notes) {
        client.administration().ifPresent(by -> {
            notes.administrator(by);
            notes.warn(
                    "The account is an administrator, by " + by
                            + ": whoever gets hold of its token may change everything",
                    "Use an account of its own that may only read what routes follow (and write where they write)");
        });
    }
}
