package io.github.camelconfluence.search.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.search.IndexedSite;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Site;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that keeps the index is killed again and again while the site changes. {@code -Dcrash.seed} and
 * {@code -Dcrash.rounds} repeat and lengthen it.
 */
class KilledIndexTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 8);
    private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());
    private static final int LONGEST_START_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void noKillLeavesAnOrphanOrAMissingPassage() throws Exception {
        System.out.printf("Killed index: -Dcrash.seed=%d -Dcrash.rounds=%d%n", SEED, ROUNDS);
        Random random = new Random(SEED);
        Site wiki = Site.empty();
        Editors editors = new Editors(wiki, random);
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().site(wiki).start()) {
            int atWork = 0;
            for (int round = 0; round < ROUNDS; round++) {
                atWork += live(confluence, editors, random) ? 1 : 0;
            }
            try (IndexedSite index = IndexingProcess.open(confluence.url(), folder)) {
                index.awaitEqual();
                assertThat(index.stored()).isNotEmpty();
            }
            assertThat(atWork).isGreaterThan(ROUNDS / 2);
        }
    }

    /** Starts the process, edits while it works, and kills it at a request or some time after one. */
    private boolean live(ConfluenceSimulator confluence, Editors editors, Random random) throws Exception {
        long before = confluence.requests().count();
        Process process = start(confluence);
        try {
            long kill = before + 3 + random.nextInt(25);
            for (int moment = 0; moment < LONGEST_START_SECONDS * 20; moment++) {
                if (confluence.requests().count() > before && random.nextInt(4) == 0) {
                    editors.edit();
                }
                if (confluence.requests().count() >= kill) {
                    process.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
                    return true;
                }
                assertThat(process.waitFor(50, TimeUnit.MILLISECONDS))
                        .as("ended by itself")
                        .isFalse();
            }
            return false;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(ConfluenceSimulator confluence) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingProcess.class.getName(),
                        confluence.url().toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "log")))
                .start();
    }
}
