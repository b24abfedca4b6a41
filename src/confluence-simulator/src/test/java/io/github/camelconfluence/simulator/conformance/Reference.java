package io.github.camelconfluence.simulator.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Material beside the repository that may be absent. */
final class Reference {

    private Reference() {}

    /** The path, or the test is skipped with the reason printed. */
    static Path require(String relative) {
        Path path =
                Path.of("..", "..", "..", "shared", relative).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            System.err.println("Skipped: " + path + " is not there to compare with");
        }
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not there to compare with");
        return path;
    }
}
