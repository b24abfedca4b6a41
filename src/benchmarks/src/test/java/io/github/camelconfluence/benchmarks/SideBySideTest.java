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
                .contains("| LangChain JS | 500 |", "| LangChain JS, limit 100 | 500 |")
                .contains("| by hand | 500 |", "| ours | 500 |", "**The short form:");
    }

    @Test
    void nothingIsSentWhileBlockedAndNothingIsLost() throws Exception {
        assertThat(measured("limits")).contains("| burst 60 in 3 s | yes | 1 |");
    }

    /** Growth takes the figures of the largest site from the section on it, and leaves that as it is. */
    @Test
    void aLargeSiteIsReadOnceComparedAgainAndCostsNoMoreAPageThanASmallOne() throws Exception {
        assertThat(measured("million")).contains("| 5,000 pages for the first time |");
        assertThat(folder.resolve("benchmarks-heap.svg")).content().contains("in MB", "in seconds");

        assertThat(measured("growth"))
                .contains("| 5,000 pages for the first time |", "| 1,000 |", "| 5,000 |")
                .contains("The largest is the one of");
    }

    @Test
    void aLargeFileArrivesWhole() throws Exception {
        assertThat(measured("file")).contains("a file of 20,000,000 bytes", "2 of 2 files");
    }

    @Test
    void theClientIsMeasuredBesideWhatItRestsOn() throws Exception {
        assertThat(measured("jmh")).contains("the same answer through our client");
    }

    @Test
    void whatIsNotThereToMeasureIsRefused() {
        Path report = folder.resolve("benchmarks.md");

        assertThat(new CommandLine(new SideBySide()).execute("--report=" + report, "milion"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(report).doesNotExist();
    }

    private String measured(String part) throws Exception {
        Path report = folder.resolve("benchmarks.md");
        int status = new CommandLine(new SideBySide()).execute("--short", "--report=" + report, part);
        String document = Files.readString(report);
        assertThat(status).as(document).isZero();
        return document;
    }
}
