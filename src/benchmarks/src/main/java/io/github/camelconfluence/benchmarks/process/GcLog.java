package io.github.camelconfluence.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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

    /** At most so many points, which is enough for a drawing: the highest of those that lie side by side. */
    public static List<Point> thinned(List<Point> points, int most) {
        int together = 1 + (points.size() - 1) / most;
        List<Point> some = new ArrayList<>();
        for (int from = 0; from < points.size(); from += together) {
            List<Point> near = points.subList(from, Math.min(points.size(), from + together));
            some.add(Collections.max(near, Comparator.comparingInt(Point::megabytes)));
        }
        return some;
    }

    private static Optional<Point> point(String line) {
        Matcher pause = PAUSE.matcher(line);
        return pause.matches()
                ? Optional.of(new Point(
                        Double.parseDouble(pause.group(1) + "." + pause.group(2)), Integer.parseInt(pause.group(4))))
                : Optional.empty();
    }
}
