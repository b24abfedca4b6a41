package io.github.camelconfluence.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What one part of the command found out: Markdown, plots beside it, and which goals it met. Not thread-safe. */
public final class Section {

    /** @param name of the file, beside the document */
    public record Drawing(String name, String svg) {}

    private final StringBuilder markdown = new StringBuilder();
    private final List<Drawing> drawings = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    public Section text(Object paragraph) {
        markdown.append(paragraph.toString().strip()).append("\n\n");
        return this;
    }

    public Section draw(String name, String caption, Plot plot) {
        drawings.add(new Drawing(name, plot.svg()));
        return text("![" + caption + "](" + name + ")");
    }

    public Section goal(Goal goal) {
        goals.add(goal);
        return this;
    }

    public List<Goal> goals() {
        return List.copyOf(goals);
    }

    List<Drawing> drawings() {
        return drawings;
    }

    String markdown() {
        if (goals.isEmpty()) {
            return markdown.toString();
        }
        MarkdownTable table = new MarkdownTable("goal", "measured", "met");
        goals.forEach(goal -> table.add(goal.text(), goal.measured(), goal.met() ? "yes" : "**no**"));
        return markdown + table.toString() + "\n";
    }
}
