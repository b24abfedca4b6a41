package io.github.camelconfluence.client.http;

import java.util.Set;
import java.util.function.Supplier;

/** One set of credentials at one site: opened once, shared by all that use them, because the limits are per credential. */
public final class Connection implements AutoCloseable {

    private final Api api;
    private final Runnable close;

    private Connection(Api api, Runnable close) {
        this.api = api;
        this.close = close;
    }

    /**
     * @param credentials asked again when the server rejects what it gave last, so that a rotated secret is picked up
     * @param origins where requests may go: those of {@code url}, {@code gatewayUrl} and {@code tokenUrl}
     */
    public static Connection open(
            HttpOptions options, Supplier<Credentials> credentials, Set<Origin> origins, Wiring wiring) {
        throw new UnsupportedOperationException();
    }

    public Api api() {
        return api;
    }

    /** Calls under way fail. */
    @Override
    public void close() {
        close.run();
    }
}
