package io.github.camelconfluence;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Credentials;
import io.github.camelconfluence.client.http.FailedLogins;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The one client of equal settings, made when first asked for, which sends requests: those who want the same one wait
 * meanwhile, others do not. Thread-safe.
 */
final class SharedClient implements AutoCloseable {

    private final ConnectionSettings settings;
    private final FailedLogins failedLogins = new FailedLogins(Clock.systemUTC());
    private volatile @Nullable Connection connection;
    private @Nullable ConfluenceClient client;
    private @Nullable CredentialsRejected captcha;
    private @Nullable Credentials refused;

    SharedClient(ConnectionSettings settings) {
        this.settings = settings;
    }

    /** After a CAPTCHA nothing is asked with the same credentials any more, however often the route is started again. */
    synchronized ConfluenceClient get(ClientFactory factory) {
        ConfluenceClient known = client;
        if (known != null) {
            return known;
        }
        Credentials current = settings.credentials().get();
        if (captcha != null && current.equals(refused)) {
            throw captcha;
        }
        try {
            ConfluenceClient made = factory.connect(settings, failedLogins, opened -> connection = opened);
            client = made;
            return made;
        } catch (CredentialsRejected e) {
            captcha = e.isCaptcha() ? e : null;
            refused = current;
            throw e;
        }
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
    }
}
