package io.github.camelconfluence.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The most memory that a process has had, as Linux counts it; 0 elsewhere. Thread-safe. */
public final class MemoryWatch {

    private static final long EVERY_MILLIS = 100;

    private final Process process;
    private final Path status;
    private volatile long peakKilobytes;

    private MemoryWatch(Process process) {
        this.process = process;
        this.status = Path.of("/proc/" + process.pid() + "/status");
    }

    static MemoryWatch of(Process process) {
        MemoryWatch watch = new MemoryWatch(process);
        Thread thread = new Thread(watch::watch, "memory of " + process.pid());
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    public long peakMegabytes() {
        return (peakKilobytes + 512) / 1024;
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
