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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        List<Found> found = Losses.of(root.get(), inexpressible, reading);
        List<Block> before = reading.shown(reading.storage(existing));
        List<Block> after = reading.markdown(markdown);
        if (before.equals(after)) {
            return new Update.Written(existing, losses(found, thing -> !thing.isForm()));
        }
        Plan plan = new Plan(reading);
        plan.add(new Units(reading).of(root.get()), before, after, room(root.get()));
        Merge merge = merge(root.get(), plan.steps(), after);
        List<Loss> lost = losses(found, merge::loses);
        plan.titles().forEach(title -> lost.add(new Loss("title \"" + title + "\" of a macro", "")));
        return onLoss == OnLoss.FAIL && !lost.isEmpty()
                ? new Update.Refused(lost)
                : new Update.Written(merge.text(), losses(found, thing -> isCarried(thing, merge)));
    }

    private static List<Loss> losses(List<Found> found, Predicate<Found> which) {
        return found.stream().filter(which).map(Found::loss).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Macros always are. */
    private static boolean isCarried(Found found, Merge merge) {
        boolean macro = found.element().isMacro() || found.element().is("ac:adf-extension");
        return !found.isForm() && (macro || !merge.loses(found));
    }

    private Merge merge(Markup root, List<Step> steps, List<Block> after) {
        Parts parts = new Parts();
        PartFinder finder = new PartFinder(reading, inexpressible, parts);
        Dress dress = new Dress(parts, reading);
        for (Step step : steps) {
            if (step instanceof Step.Replace replace) {
                finder.add(replace);
                replace.blocks().forEach(block -> dress.put(replace.unit(), block));
            }
        }
        return new Merge(root, inexpressible, steps, parts, new StorageWriter(new Document(after), parts));
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
