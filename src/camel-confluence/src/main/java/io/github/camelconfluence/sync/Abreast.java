package io.github.camelconfluence.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does several things side by side. The first that fails ends all others at their next step. */
final class Abreast {

    private final Executor workers;
    private final List<Ahead<?>> begun = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Abreast(Executor workers) {
        this.workers = workers;
    }

    void begin(Runnable task) {
        begun.add(Ahead.of(workers, () -> {
            run(task);
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
