package io.github.camelconfluence.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines in a frame, as SVG that reads on light and dark ground. Not thread-safe. */
public final class Plot {

    public record Point(double x, double y) {}

    private record Line(String name, List<Point> points) {}

    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 30;
    private static final int BOTTOM = 45;
    private static final String[] COLOURS = {"#2a7de1", "#e1732a", "#2aa876"};

    private final String xTitle;
    private final String yTitle;
    private final List<Line> lines = new ArrayList<>();
    private boolean logarithmic;

    public Plot(String xTitle, String yTitle) {
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    /** Each power of ten takes the same room on the horizontal axis. */
    public Plot logarithmic() {
        logarithmic = true;
        return this;
    }

    public Plot line(String name, List<Point> points) {
        lines.add(new Line(name, points));
        return this;
    }

    String svg() {
        Axis x = horizontal();
        Axis y = new Axis(
                0,
                most(lines.stream()
                        .flatMap(line -> line.points().stream())
                        .mapToDouble(Point::y)
                        .max()
                        .orElse(1)),
                HEIGHT - BOTTOM,
                TOP);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\" fill=\"#808080\">%n",
                WIDTH,
                HEIGHT));
        frame(svg, x, y);
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), i, x, y);
        }
        return svg.append("</svg>\n").toString();
    }

    private Axis horizontal() {
        double least = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::x)
                .min()
                .orElse(0);
        double most = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(1);
        return logarithmic
                ? new Axis(Math.log10(least), Math.log10(most), LEFT, WIDTH - RIGHT)
                : new Axis(0, most, LEFT, WIDTH - RIGHT);
    }

    /** The next round number. */
    private static double most(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
        for (double step : new double[] {1, 2, 4, 5, 8, 10}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private void frame(StringBuilder svg, Axis x, Axis y) {
        for (int i = 0; i <= 4; i++) {
            double value = y.to() * i / 4;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#80808040\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT,
                    y.at(value),
                    WIDTH - RIGHT,
                    LEFT - 8,
                    y.at(value) + 4,
                    label(value)));
        }
        for (double value : x.ticks(logarithmic)) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x.at(value),
                    HEIGHT - BOTTOM + 18,
                    label(logarithmic ? Math.pow(10, value) : value)));
        }
        svg.append(String.format(
                "<text x=\"%d\" y=\"18\">%s</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
                LEFT, yTitle, WIDTH - RIGHT, HEIGHT - 8, xTitle));
    }

    private void draw(StringBuilder svg, Line line, int number, Axis x, Axis y) {
        String colour = COLOURS[number % COLOURS.length];
        StringBuilder path = new StringBuilder();
        for (Point point : line.points()) {
            double across = logarithmic ? Math.log10(point.x()) : point.x();
            path.append(path.isEmpty() ? "M" : "L")
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x.at(across), y.at(point.y())));
        }
        svg.append("<path d=\"")
                .append(path)
                .append("\" fill=\"none\" stroke=\"")
                .append(colour)
                .append("\" stroke-width=\"1.5\"/>\n");
        svg.append(String.format(
                "<text x=\"%d\" y=\"18\" text-anchor=\"end\" fill=\"%s\">%s</text>%n",
                WIDTH - RIGHT - 150 * (lines.size() - 1 - number), colour, line.name()));
    }

    private static String label(double value) {
        return value >= 10 || value == Math.rint(value) ? Figures.count(Math.round(value)) : Figures.number(value);
    }
}
