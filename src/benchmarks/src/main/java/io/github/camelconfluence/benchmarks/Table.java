package io.github.camelconfluence.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;

/** The median speed of each benchmark over all rounds, beside jsoup's on the same pages. */
final class Table {

    private static final String JSOUP = "jsoupAlone";

    private final Map<String, Map<String, List<Double>>> speedsByShape = new LinkedHashMap<>();

    void add(RunResult result) throws IOException {
        double seconds = requireNonNull(result.getSecondaryResults().get(ProcessorTime.SECONDS))
                .getScore();
        String folder = result.getParams().getParam("folder");
        String shape = result.getParams().getParam("shape");
        List<String> pages = shape == null ? Pages.adf(folder) : Pages.storage(folder, shape);
        if (pages.isEmpty()) {
            return;
        }
        speedsByShape
                .computeIfAbsent(shape == null ? "ADF" : shape, first -> new LinkedHashMap<>())
                .computeIfAbsent(result.getPrimaryResult().getLabel(), first -> new ArrayList<>())
                .add(Pages.bytes(pages) / 1e6 / seconds);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        speedsByShape.forEach((shape, speeds) -> speeds.forEach((name, rounds) -> {
            table.append("%-14s %-18s %6.1f MB/s".formatted(shape, name, median(rounds)));
            if (speeds.containsKey(JSOUP)) {
                table.append("  %4.2f of jsoup alone".formatted(median(ratios(rounds, speeds.get(JSOUP)))));
            }
            table.append('\n');
        }));
        return table.toString();
    }

    private static List<Double> ratios(List<Double> rounds, List<Double> jsoup) {
        return IntStream.range(0, rounds.size())
                .mapToObj(round -> rounds.get(round) / jsoup.get(round))
                .toList();
    }

    private static double median(List<Double> speeds) {
        return speeds.stream().sorted().toList().get(speeds.size() / 2);
    }
}
