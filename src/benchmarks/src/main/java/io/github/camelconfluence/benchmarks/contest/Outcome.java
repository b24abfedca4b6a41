package io.github.camelconfluence.benchmarks.contest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process says of its work, as JSON in a file.
 *
 * @param pages different ones
 * @param deliveries as often as they came
 * @param empty how many of them had no text
 * @param labels and the rest: how many came with the pages
 * @param lastAt when the last page was delivered, in milliseconds since the epoch; 0 if there was none
 * @param idleAt when polls found nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Outcome(
        int pages,
        int deliveries,
        int empty,
        long characters,
        int labels,
        int restrictions,
        int comments,
        int attachments,
        long lastAt,
        List<Long> idleAt) {

    private static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

    public Outcome {
        idleAt = idleAt == null ? List.of() : List.copyOf(idleAt);
    }

    /** Nothing, where the process did not live to tell. */
    public static Outcome read(Path file) throws IOException {
        return Files.exists(file) ? new ObjectMapper().readValue(file.toFile(), Outcome.class) : NOTHING;
    }

    void write(Path file) throws IOException {
        new ObjectMapper().writeValue(file.toFile(), this);
    }
}
