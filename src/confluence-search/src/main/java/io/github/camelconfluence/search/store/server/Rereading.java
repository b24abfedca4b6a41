package io.github.camelconfluence.search.store.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import io.github.camelconfluence.client.http.Waiter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Asks again. Chroma reads metadata first and vectors a moment later: where an entry is deleted in between it fails the whole
 * request with 500 ("Error finding id"), and likewise where the first entry of a collection is only being written ("Nothing found
 * on disk").
 */
record Rereading(Waiter waiter) {

    /**
     * Among 20,000 passages and deletions without pause a sixth of all searches failed, at most three times in a row; of a first
     * entry it was a quarter of a second until it could be read.
     */
    private static final List<Duration> PAUSES =
            Stream.of(50, 100, 200, 400, 800, 1600).map(Duration::ofMillis).toList();

    JsonNode answer(Supplier<JsonNode> request) {
        for (int attempt = 0; ; attempt++) {
            try {
                return request.get();
            } catch (InternalServerException e) {
                if (!isFailure(e)) {
                    throw e;
                }
                if (attempt == PAUSES.size()) {
                    throw new InternalServerException(
                            e.getMessage() + " (asked " + (attempt + 1)
                                    + " times; the log of the server that vectors.chroma.url leads to says why)",
                            e);
                }
                await(PAUSES.get(attempt), e);
            }
        }
    }

    /** Of a proxy that waits for a server that is down, each answer may take a minute. */
    private static boolean isFailure(InternalServerException e) {
        return e.getCause() instanceof HttpException answer && answer.statusCode() == 500;
    }

    private void await(Duration pause, InternalServerException failure) {
        try {
            waiter.await(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
