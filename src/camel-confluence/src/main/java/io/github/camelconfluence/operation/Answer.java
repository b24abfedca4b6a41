package io.github.camelconfluence.operation;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/**
 * What an operation came to.
 *
 * @param body of the message from now on
 * @param content which the headers are to tell of; null if none
 * @param resource to be closed when the exchange is done; null if none
 */
public record Answer(
        Object body, @Nullable ConfluenceContent content, @Nullable Closeable resource) {

    static Answer of(ConfluenceContent content) {
        return new Answer(content, content, null);
    }

    static Answer of(Object body) {
        return new Answer(body, null, null);
    }
}
