package io.github.camelconfluence.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under a heading, as Markdown. */
public final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    public MarkdownTable(String... headings) {
        add((Object[]) headings);
        lines.add("|---".repeat(headings.length) + "|");
    }

    public void add(Object... cells) {
        lines.add("| "
                + String.join(" | ", Arrays.stream(cells).map(String::valueOf).toList()) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
