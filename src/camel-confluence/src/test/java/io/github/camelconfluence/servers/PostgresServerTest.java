package io.github.camelconfluence.servers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class PostgresServerTest {

    @TempDir
    private Path nothing;

    @Test
    void whereItIsNotInstalledItsTestsAreSkippedButFailWhereTheyAreRequired() {
        assertThatThrownBy(() -> PostgresServer.binaries(nothing, false)).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> PostgresServer.binaries(nothing, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no PostgreSQL");
    }

    @Test
    void aServerDoesNotOutliveTestsThatAreAborted() throws Exception {
        PostgresServer.startOrSkip().close();
        Process tests = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbortedTests.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String url = tests.inputReader().readLine();
        DriverManager.getConnection(url, PostgresServer.USERNAME, "").close();

        tests.destroy();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThatThrownBy(() -> DriverManager.getConnection(url))
                        .hasMessageContaining("refused"));
    }

    static final class AbortedTests {

        public static void main(String[] none) throws InterruptedException {
            System.out.println(PostgresServer.startOrSkip().url("public"));
            new CountDownLatch(1).await();
        }
    }
}
