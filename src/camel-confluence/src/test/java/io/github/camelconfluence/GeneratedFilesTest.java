package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What is generated from the source and committed must be what the source says. */
class GeneratedFilesTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path REFERENCE = ROOT.resolve("docs/options.md");

    @Test
    void theReferenceOfOptionsSaysWhatTheSourceSays() throws IOException {
        String expected = new OptionTables().markdown();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(REFERENCE, expected);
        }
        assertThat(REFERENCE)
                .as("run ./mvnw -pl src/camel-confluence -am test -Dtest=GeneratedFilesTest -Dupdate.docs=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false and commit docs/options.md")
                .hasContent(expected);
    }

    @Test
    void theCommittedMetadataIsWhatThisBuildGenerated() throws Exception {
        Assumptions.assumeTrue(
                System.getenv("CI") != null && Files.exists(ROOT.resolve(".git")),
                "Only a clean checkout (CI=true, with .git) can tell committed metadata from that of this build");
        Process git = new ProcessBuilder("git", "status", "--porcelain", "--", "src/camel-confluence/src/generated")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String changed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(changed).isZero();
        assertThat(changed).as("commit src/camel-confluence/src/generated").isEmpty();
    }
}
