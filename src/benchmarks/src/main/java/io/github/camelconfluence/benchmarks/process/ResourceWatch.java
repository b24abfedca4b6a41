package io.github.camelconfluence.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The most memory that a process has had, as Linux counts it (0 elsewhere), and its processor time. Thread-safe. */
public final class ResourceWatch {

    private static final long EVERY_MILLIS = 100;

    private final Process process;
    private final Path status;
    private volatile long peakKilobytes;
    private volatile Duration processor = Duration.ZERO;

    private ResourceWatch(Process process) {
        this.process = process;
        this.status = Path.of("/proc/" + process.pid() + "/status");
    }

    static ResourceWatch of(Process process) {
        ResourceWatch watch = new ResourceWatch(process);
        Thread thread = new Thread(watch::watch, "resources of " + process.pid());
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    public long peakMegabytes() {
        return (peakKilobytes + 512) / 1024;
    }

    public Duration processor() {
        return processor;
    }

    /** The kernel keeps the peak itself: what was looked up last lacks only the last moment. */
    private void watch() {
        try {
            do {
                look();
            } while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        process.info().totalCpuDuration().ifPresent(time -> processor = time);
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    peakKilobytes = Math.max(peakKilobytes, Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
        } catch (IOException gone) {
            // The process has just ended, or this is no Linux.
        }
    }
}
