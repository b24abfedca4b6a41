package io.github.camelconfluence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelconfluence.benchmarks.contest.LangChain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on little: every goal that has nothing to do with speed is met, and the document tells so. */
class SideBySideTest {

    @TempDir
    Path folder;

    /** Skipped where LangChain is not installed, unless {@code -Drequire.servers=true} says that it must be. */
    @Test
    void theSameSiteIsReadByUsByLangChainAndByHand() throws Exception {
        Optional<String> missing = LangChain.missing();
        assertThat(Boolean.getBoolean("require.servers") ? missing : Optional.empty())
                .isEmpty();
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));

        assertThat(measured("comparison"))
                .contains("| LangChain JS | 500 |", "| by hand | 500 |", "| ours | 500 |")
                .contains("| LangChain JS | 0 of 500 |");
    }

    @Test
    void nothingIsSentWhileBlockedAndNothingIsLost() throws Exception {
        assertThat(measured("limits")).contains("| burst 60 in 3 s | yes | 1 |");
    }

    @Test
    void aLargeSiteIsReadOnceAndComparedAgain() throws Exception {
        assertThat(measured("million")).contains("| 5,000 pages for the first time |");
        assertThat(folder.resolve("benchmarks-heap.svg")).content().contains("<svg");
    }

    @Test
    void aPageCostsNoMoreInALargeSiteThanInASmallOne() throws Exception {
        assertThat(measured("growth")).contains("| 1,000 |", "| 5,000 |");
    }

    @Test
    void theClientIsMeasuredBesideWhatItRestsOn() throws Exception {
        assertThat(measured("jmh")).contains("the same answer through our client");
    }

    private String measured(String part) throws Exception {
        Path report = folder.resolve("benchmarks.md");
        int status = new CommandLine(new SideBySide()).execute("--short", "--report=" + report, part);
        String document = Files.readString(report);
        assertThat(status).as(document).isZero();
        return document;
    }
}
