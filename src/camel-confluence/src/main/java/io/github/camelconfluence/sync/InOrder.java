package io.github.camelconfluence.sync;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Works on many things ahead of their turn, on several threads and at most so many at once, and hands out what came of them in
 * their order. Not thread-safe; to be closed.
 */
public final class InOrder<T, R> implements AutoCloseable {

    /** Enough for every core to have something to do while the next ones are begun. */
    private static final int EACH_CORE = 2;

    private final Executor workers;
    private final Function<T, R> work;
    private final int most = EACH_CORE * Runtime.getRuntime().availableProcessors();
    private final Iterator<? extends T> rest;
    private final Deque<Ahead<R>> underWay = new ArrayDeque<>();

    public InOrder(Executor workers, Collection<? extends T> things, Function<T, R> work) {
        this.workers = workers;
        this.work = work;
        this.rest = things.iterator();
    }

    /** What came of the next one; asked for what it is, it throws what the work threw. */
    public Ahead<R> next() {
        while (underWay.size() < most && rest.hasNext()) {
            T thing = rest.next();
            underWay.add(Ahead.of(workers, () -> work.apply(thing)));
        }
        return underWay.remove();
    }

    @Override
    public void close() {
        underWay.forEach(Ahead::giveUp);
        underWay.clear();
    }
}
