package io.github.camelconfluence.client;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an attachment as they arrive. Whoever received it closes it; reading may fail when the connection does.
 *
 * @param bytes unbounded: the reader counts them
 */
public record Download(InputStream bytes) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
