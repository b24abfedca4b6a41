package io.github.camelconfluence.client.http;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The status, headers and unread body of an answer. Whoever received it closes it, which gives the connection back.
 *
 * @param header looks a header up by name, ignoring case; the first value if there are several, all where they are a list of limits
 */
public record Answer(int status, Function<String, Optional<String>> header, InputStream body, Runnable onClose)
        implements AutoCloseable {

    public Optional<String> header(String name) {
        return header.apply(name);
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The same answer that also does this, once, when it is closed. */
    public Answer closing(Runnable also) {
        AtomicBoolean done = new AtomicBoolean();
        return new Answer(status, header, body, () -> {
            try {
                onClose.run();
            } finally {
                if (done.compareAndSet(false, true)) {
                    also.run();
                }
            }
        });
    }

    @Override
    public void close() {
        onClose.run();
    }
}
