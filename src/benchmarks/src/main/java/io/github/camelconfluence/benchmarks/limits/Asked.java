package io.github.camelconfluence.benchmarks.limits;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a client has asked for, as JSON in a file.
 *
 * @param pages that it asked for, one by one
 * @param lost pages that it was not given
 * @param from when it began, in milliseconds since the epoch; {@code until} when it stopped
 */
public record Asked(int pages, int lost, long from, long until) {

    static Asked read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), Asked.class);
    }

    void write(Path file) throws IOException {
        new ObjectMapper().writeValue(file.toFile(), this);
    }
}
