package io.github.camelconfluence.simulator.model;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** One ordered walk over several ordered walks. */
final class Merge implements Iterator<Content> {

    private record Head(Content content, Iterator<Content> rest) {}

    private final PriorityQueue<Head> heads;

    Merge(List<Iterator<Content>> walks, Comparator<Content> order) {
        heads = new PriorityQueue<>(Math.max(1, walks.size()), Comparator.comparing(Head::content, order));
        walks.forEach(this::enqueue);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Content next() {
        Head head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        enqueue(head.rest());
        return head.content();
    }

    private void enqueue(Iterator<Content> walk) {
        if (walk.hasNext()) {
            heads.add(new Head(walk.next(), walk));
        }
    }
}
