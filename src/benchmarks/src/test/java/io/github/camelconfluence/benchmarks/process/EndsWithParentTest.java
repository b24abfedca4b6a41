package io.github.camelconfluence.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndsWithParentTest {

    /** Does nothing for ever. */
    public static final class Idle {
        public static void main(String[] arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    @Test
    void aProcessEndsWhenItsParentIsKilled() throws Exception {
        Process parent = java(Idle.class, List.of());
        Process child = java(EndsWithParent.class, List.of(Long.toString(parent.pid()), Idle.class.getName()));
        try {
            parent.destroyForcibly();
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void inTheEndNeitherProcessesNorFilesAreLeft() throws Exception {
        ChildProcess process;
        Path place;
        try (Workplace workplace = Workplace.open()) {
            place = workplace.folder();
            process = ChildProcess.start(
                    new JavaCommand(Idle.class, "32m").with(List.of()), Map.of(), place.resolve("idle"));
            assertThat(place.resolve("idle/log")).exists();
        }

        assertThat(process.endsWithin(Duration.ZERO)).isTrue();
        assertThat(place).doesNotExist();
    }

    private static Process java(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start();
    }
}
