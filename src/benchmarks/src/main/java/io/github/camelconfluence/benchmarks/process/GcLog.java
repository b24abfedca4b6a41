package io.github.camelconfluence.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was left on the heap after each collection. */
public final class GcLog {

    private static final Pattern PAUSE = Pattern.compile("\\[(\\d+)[.,](\\d{3})s].*Pause.* (\\d+)M->(\\d+)M\\(.*");

    /** @param seconds since the process began */
    public record Point(double seconds, int megabytes) {}

    private GcLog() {}

    public static List<Point> read(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(GcLog::point).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Point> point(String line) {
        Matcher pause = PAUSE.matcher(line);
        return pause.matches()
                ? Optional.of(new Point(
                        Double.parseDouble(pause.group(1) + "." + pause.group(2)), Integer.parseInt(pause.group(4))))
                : Optional.empty();
    }
}
