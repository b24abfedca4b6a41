package io.github.camelconfluence.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** Where and when something was measured. */
public final class Machine {

    private Machine() {}

    public static String described() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Measured on %s: %d cores of %s, load %.1f when it began, %s, Java %s, node %s.",
                LocalDate.now(),
                system.getAvailableProcessors(),
                processor(),
                system.getSystemLoadAverage(),
                system.getName() + " " + system.getVersion(),
                System.getProperty("java.version"),
                node());
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String node() {
        try {
            Process process = new ProcessBuilder("node", "--version").start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return version.replaceFirst("^v", "").strip();
        } catch (IOException e) {
            return "absent";
        }
    }
}
