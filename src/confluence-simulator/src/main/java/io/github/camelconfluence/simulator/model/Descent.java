package io.github.camelconfluence.simulator.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A walk down the tree, parents before children, that can begin behind any content in it. */
public final class Descent {

    /** Content and how far below the start it is; a direct child is at 1. */
    public record Step(Content content, int depth) {}

    private final View view;
    private final ContentId start;
    private final int depth;

    public Descent(View view, ContentId start, int depth) {
        this.view = view;
        this.start = start;
        this.depth = depth;
    }

    public List<Step> take(Optional<ContentId> after, int count) {
        Deque<Iterator<Content>> open = new ArrayDeque<>();
        after.ifPresentOrElse(
                id -> reopen(open, id), () -> open.push(view.children(start).iterator()));
        List<Step> steps = new ArrayList<>();
        while (!open.isEmpty() && steps.size() < count) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            Content content = open.element().next();
            steps.add(new Step(content, open.size()));
            if (open.size() < depth) {
                open.push(view.children(content.id()).iterator());
            }
        }
        return steps;
    }

    /** Opens each level behind the way to the given content; where that has gone, the walk is over. */
    private void reopen(Deque<Iterator<Content>> open, ContentId id) {
        Optional<Content> last = view.find(id);
        if (last.isEmpty()) {
            return;
        }
        List<Content> way = new ArrayList<>(view.ancestors(last.get()));
        way.add(last.get());
        way.removeIf(step -> step.id().equals(start));
        ContentId parent = start;
        for (Content step : way) {
            if (!parent.equals(step.parent())) {
                continue;
            }
            List<Content> siblings = view.children(parent);
            open.push(siblings.listIterator(siblings.indexOf(step) + 1));
            parent = step.id();
        }
        if (open.size() < depth) {
            open.push(view.children(id).iterator());
        }
    }
}
