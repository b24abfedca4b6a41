package io.github.camelconfluence.client;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an attachment as they arrive. Whoever received it closes it; reading may fail when the connection does.
 * Until then it counts as a request under way: with few allowed at once, asking for something else may wait for its end.
 *
 * @param bytes unbounded: the reader counts them
 */
public record Download(InputStream bytes) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
