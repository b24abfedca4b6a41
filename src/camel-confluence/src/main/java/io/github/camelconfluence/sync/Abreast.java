package io.github.camelconfluence.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does several things side by side. The first that fails ends all others at their next step. */
final class Abreast {

    private final Executor workers;
    private final Runnable ended;
    private final AtomicInteger left = new AtomicInteger();
    private final List<Ahead<?>> begun = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** @param ended is told whenever one thing is done, whatever came of it; on any thread */
    Abreast(Executor workers, Runnable ended) {
        this.workers = workers;
        this.ended = ended;
    }

    void begin(Runnable task) {
        left.incrementAndGet();
        begun.add(Ahead.of(workers, () -> {
            run(task);
            left.decrementAndGet();
            ended.run();
            return true;
        }));
    }

    private void run(Runnable task) {
        try {
            if (goesOn()) {
                task.run();
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Does one thing on this very thread while others are at the rest. */
    void meanwhile(Runnable task) {
        run(task);
    }

    boolean isDone() {
        return left.get() == 0;
    }

    /** Whether any thread is at what was begun. */
    boolean isUnderWay() {
        return begun.stream().anyMatch(Ahead::isUnderWay);
    }

    /** To be asked before every step that may be left out once something has failed. */
    boolean goesOn() {
        return failure.get() == null;
    }

    /** Waits until all is done, and throws what failed first. */
    void await() {
        begun.forEach(Ahead::take);
        begun.clear();
        Throwable failed = failure.get();
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed != null) {
            throw (RuntimeException) failed;
        }
    }
}
