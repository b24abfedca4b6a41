package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.storage.writer.StorageWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A body with the steps taken: the new text, and what of the old one has come into it. */
final class Merge {

    private final Markup root;
    private final Inexpressible inexpressible;
    private final List<Step> steps;
    private final Parts parts;
    private final List<String> written = new ArrayList<>();
    private final TreeMap<Integer, Integer> replaced = new TreeMap<>();

    /** @param writer writes new blocks, with the parts in them */
    Merge(Markup root, Inexpressible inexpressible, List<Step> steps, Parts parts, StorageWriter writer) {
        this.root = root;
        this.inexpressible = inexpressible;
        this.steps = new ArrayList<>(steps);
        this.parts = parts;
        this.steps.sort(Comparator.comparingInt(Step::from));
        for (Step step : this.steps) {
            parts.enter(step);
            written.add(write(step, writer));
            if (step instanceof Step.Replace replace) {
                replaced.put(replace.unit().start(), replace.unit().end());
            }
        }
    }

    private String write(Step step, StorageWriter writer) {
        if (step instanceof Step.Insert insert) {
            return writer.write(insert.blocks());
        }
        if (step instanceof Step.Replace replace) {
            return writer.write(replace.blocks());
        }
        if (step instanceof Step.Retext retext) {
            return StorageWriter.section(retext.text());
        }
        return step instanceof Step.Enclose line ? "<p>" + line.text() + "</p>" : "";
    }

    /** Whether it stood in a block that has changed or gone, and has found no place in the new text. */
    boolean loses(Found found) {
        Markup element = found.element();
        var block = replaced.floorEntry(element.start());
        boolean untouched = block == null || block.getValue() <= element.start();
        return !untouched && !parts.isWritten(element) && !(found.isForm() && onlyTakesAway());
    }

    private boolean onlyTakesAway() {
        return written.stream().allMatch(String::isEmpty);
    }

    /** The new body; macros that have found no place stand where their block stood. */
    String text() {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < steps.size(); i++) {
            out.append(root.xml(), copied, steps.get(i).from());
            copied = apply(steps.get(i), written.get(i), out);
        }
        return out.append(root.xml(), copied, root.end()).toString();
    }

    /** Answers where the text goes on. */
    private int apply(Step step, String text, StringBuilder out) {
        if (step instanceof Step.Replace replace) {
            out.append(new Leftover(replace.unit(), inexpressible, parts).behind(text));
            return replace.unit().end();
        }
        out.append(text);
        if (step instanceof Step.Retext retext) {
            return retext.body().innerEnd();
        }
        if (step instanceof Step.Enclose line) {
            return line.unit().end();
        }
        return step instanceof Step.Drop drop ? drop.element().end() : step.from();
    }
}
