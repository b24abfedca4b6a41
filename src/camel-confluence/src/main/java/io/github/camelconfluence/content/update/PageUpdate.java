package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.Loss;
import io.github.camelconfluence.content.OnLoss;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Update;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.storage.writer.StorageWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One page that Markdown is written onto. */
public final class PageUpdate {

    private final Reading reading;
    private final Inexpressible inexpressible;

    public PageUpdate(ContentConverter converter, References references) {
        this.reading = new Reading(converter, references);
        this.inexpressible = new Inexpressible(reading);
    }

    public Update of(String existing, String markdown, OnLoss onLoss) {
        Optional<Markup> root = MarkupScanner.scanOrRepair(existing);
        if (root.isEmpty()) {
            return new Update.Refused(List.of(new Loss("a body that is not well-formed", "")));
        }
        List<Loss> losses = Losses.of(root.get(), inexpressible, reading);
        List<Block> before = reading.shown(reading.storage(existing));
        List<Block> after = reading.markdown(markdown);
        if (before.equals(after)) {
            return new Update.Written(existing, losses);
        }
        return onLoss == OnLoss.FAIL && !losses.isEmpty()
                ? new Update.Refused(losses)
                : new Update.Written(merged(root.get(), before, after), losses);
    }

    private String merged(Markup root, List<Block> before, List<Block> after) {
        Plan plan = new Plan(reading);
        plan.add(new Units(reading).of(root), before, after, room(root));
        List<Step> steps = new ArrayList<>(plan.steps());
        steps.sort(Comparator.comparingInt(Step::from));
        Parts parts = new Parts();
        PartFinder finder = new PartFinder(reading, inexpressible, parts);
        for (Step step : steps) {
            if (step instanceof Step.Replace replace) {
                finder.add(replace.unit());
            }
        }
        List<String> written = written(steps, new StorageWriter(new Document(after), parts));
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < steps.size(); i++) {
            out.append(root.xml(), copied, steps.get(i).from());
            copied = apply(steps.get(i), written.get(i), parts, out);
        }
        return out.append(root.xml(), copied, root.end()).toString();
    }

    /** All of it, before anything is found to have no place in it. */
    private static List<String> written(List<Step> steps, StorageWriter writer) {
        List<String> written = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Insert insert) {
                written.add(writer.write(insert.blocks()));
            } else if (step instanceof Step.Replace replace) {
                written.add(writer.write(replace.blocks()));
            } else if (step instanceof Step.Retext retext) {
                written.add(StorageWriter.section(retext.text()));
            } else {
                written.add("");
            }
        }
        return written;
    }

    /** Answers where the text goes on. */
    private int apply(Step step, String written, Parts parts, StringBuilder out) {
        if (step instanceof Step.Replace replace) {
            out.append(new Leftover(replace.unit(), inexpressible, parts).behind(written));
            return replace.unit().end();
        }
        out.append(written);
        if (step instanceof Step.Retext retext) {
            return retext.body().innerEnd();
        }
        return step instanceof Step.Drop drop ? drop.element().end() : step.from();
    }

    /** All of it; but in a page with a layout all content is in that. */
    private static Plan.Room room(Markup root) {
        return root.all().stream()
                .filter(element -> element.is("ac:layout-cell"))
                .map(cell -> new Plan.Room(cell.inner(), cell.innerEnd()))
                .findFirst()
                .orElseGet(() -> new Plan.Room(0, root.end()));
    }
}
