package io.github.camelconfluence;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.http.Credentials;
import io.github.camelconfluence.client.http.Renewal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows when the token of a connection ends: as somebody wrote it down, or else, once a day and after each rotation, as a Data
 * Center tells. Whatever fails here fails nobody. Thread-safe.
 */
final class WatchedToken {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedToken.class);

    private final ConnectionSettings settings;
    private final Clock clock;
    private final TokenExpiry expiry;
    private @Nullable Asked last;

    private record Asked(Credentials with, LocalDate on, Optional<LocalDate> answer) {}

    WatchedToken(ConnectionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.expiry = new TokenExpiry(clock, LOG::warn);
    }

    Optional<LocalDate> expires() {
        return expiry.expires();
    }

    synchronized void watch(ConfluenceClient client) {
        try {
            Credentials current = settings.credentials().get();
            Optional<LocalDate> date = settings.writtenExpiry().or(() -> told(client, current));
            expiry.noted(date, new Renewal(current, client.site()).where());
        } catch (ConfluenceException unreadable) {
            LOG.debug("When the token ends is not known: {}", unreadable.getMessage());
        }
    }

    private Optional<LocalDate> told(ConfluenceClient client, Credentials current) {
        boolean isPersonal =
                current instanceof Credentials.Bearer && client.site().deployment() == Deployment.DATA_CENTER;
        LocalDate today = LocalDate.now(clock);
        Asked known = last;
        if (known == null || !known.with.equals(current) || !known.on.equals(today)) {
            Optional<LocalDate> before = known != null && known.with.equals(current) ? known.answer : Optional.empty();
            known = new Asked(current, today, isPersonal ? ask(client, before) : Optional.empty());
            last = known;
        }
        return known.answer;
    }

    /** @param before what it told of the same token earlier, which an answer that fails does not change */
    private static Optional<LocalDate> ask(ConfluenceClient client, Optional<LocalDate> before) {
        try {
            return client.tokenExpiry().map(end -> LocalDate.ofInstant(end, ZoneOffset.UTC));
        } catch (ConfluenceException e) {
            LOG.debug("The server does not tell when the token ends: {}", e.getMessage());
            return before;
        }
    }
}
