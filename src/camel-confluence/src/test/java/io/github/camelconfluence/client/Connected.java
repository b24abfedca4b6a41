package io.github.camelconfluence.client;

import io.github.camelconfluence.client.cloud.CloudClient;
import io.github.camelconfluence.client.datacenter.DataCenterClient;
import io.github.camelconfluence.client.discovery.SiteFinder;
import io.github.camelconfluence.client.discovery.SiteQuery;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Credentials;
import io.github.camelconfluence.client.http.HttpOptions;
import io.github.camelconfluence.client.http.Origin;
import io.github.camelconfluence.client.http.Wiring;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Token;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Connects clients to simulators the way the component does. */
public final class Connected {

    /** Quicker to give up than the defaults, but no matter how busy this machine is. */
    public static final HttpOptions QUICK = HttpOptions.DEFAULTS.with(
            new HttpOptions.Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30)));

    private Connected() {}

    public static ConfluenceClient to(ConfluenceSimulator confluence, Token token, SettableClock clock) {
        Connection connection = connection(confluence, () -> credentials(token), clock);
        SiteAddress address = new SiteFinder(connection)
                .find(SiteQuery.parse(confluence.url().toString(), false).at(confluence.gatewayUrl(), null));
        return address.site().deployment() == Deployment.CLOUD
                ? CloudClient.over(connection, address)
                : DataCenterClient.over(connection, address);
    }

    public static Connection connection(
            ConfluenceSimulator confluence, Supplier<Credentials> credentials, SettableClock clock) {
        return connection(QUICK, credentials, clock, confluence.url(), confluence.gatewayUrl());
    }

    public static Connection connection(
            HttpOptions options, Supplier<Credentials> credentials, SettableClock clock, URI... origins) {
        Set<Origin> allowed =
                java.util.Arrays.stream(origins).map(Origin::of).collect(java.util.stream.Collectors.toSet());
        return Connection.open(
                options, credentials, allowed, new Wiring(clock, clock, new Random(1), RequestListener.NONE));
    }

    public static Credentials credentials(Token token) {
        return switch (token.kind()) {
            case UNSCOPED, SCOPED -> new Credentials.Basic(token.account().email(), token.secret());
            case PASSWORD -> new Credentials.Basic(token.account().username(), token.secret());
            case OAUTH, PERSONAL_ACCESS -> new Credentials.Bearer(token.secret());
        };
    }
}
