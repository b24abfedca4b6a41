package io.github.camelconfluence.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A process with a log file, whose use of resources is looked at while it runs. Thread-safe. */
public final class ChildProcess implements AutoCloseable {

    private static final Set<ChildProcess> OPEN = ConcurrentHashMap.newKeySet();

    private final Process process;
    private final Path log;
    private final ResourceWatch resources;
    private final long start = System.nanoTime();

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.resources = ResourceWatch.of(process);
        OPEN.add(this);
    }

    /** @param folder where it runs, and where its output goes into a file {@code log} */
    public static ChildProcess start(List<String> command, Map<String, String> environment, Path folder) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ChildProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long it ran until it ended, which it is made to when the time is up. */
    public Duration await(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Returns after the time, or at once when the process has ended. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it has ended by itself, with status 0. */
    public boolean hasSucceeded() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    public ResourceWatch resources() {
        return resources;
    }

    /** The end of what it printed, for whoever has to find out why it failed. */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    @Override
    public void close() {
        kill();
        OPEN.remove(this);
    }

    /** Those that somebody has not closed yet. */
    static void closeAll() {
        OPEN.forEach(ChildProcess::close);
    }

    /** Returns when it is gone, so that nobody measures beside it or finds its files. */
    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
