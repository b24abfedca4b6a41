package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.benchmarks.process.Simulator;
import java.net.URI;
import java.nio.file.Path;

/**
 * One reading of a site.
 *
 * @param token of {@link Simulator#USER}
 * @param spaces as in {@code confluence:<spaces>}
 * @param folder for whatever the process writes
 */
public record Task(URI site, String token, String spaces, Wanted wanted, Path folder) {

    public static final String ONE_SPACE = "GEN";

    public Path outcome() {
        return folder.resolve("outcome.json").toAbsolutePath();
    }
}
