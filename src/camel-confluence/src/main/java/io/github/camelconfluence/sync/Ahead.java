package io.github.camelconfluence.sync;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is begun before anybody asks what came of it. Whoever asks does it himself when no thread has come to it yet: so
 * threads that wait for each other's work never wait for ever, and without any thread all is done when its turn comes.
 */
public final class Ahead<T extends @Nullable Object> {

    private final FutureTask<T> work;
    private boolean begun;
    private @Nullable Thread worker;

    private Ahead(Supplier<T> work) {
        this.work = new FutureTask<>(work::get);
    }

    public static <T extends @Nullable Object> Ahead<T> of(Executor workers, Supplier<T> work) {
        Ahead<T> ahead = new Ahead<>(work);
        try {
            workers.execute(ahead::run);
        } catch (RejectedExecutionException stopped) {
            return ahead;
        }
        return ahead;
    }

    private void run() {
        if (begin()) {
            try {
                work.run();
            } finally {
                end();
            }
        }
    }

    private synchronized boolean begin() {
        boolean first = !begun;
        begun = true;
        worker = first ? Thread.currentThread() : worker;
        return first;
    }

    private synchronized void end() {
        worker = null;
    }

    /** Whether a thread is at it right now. */
    synchronized boolean isUnderWay() {
        return worker != null;
    }

    boolean isDone() {
        return work.isDone();
    }

    /** Waits for what came of it, and throws what the work threw. An interrupt is for who does the work. */
    public T take() {
        run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    interruptWorker();
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void interruptWorker() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** Has it not done any more; what is under way is interrupted and waited for: nothing goes on that nobody asks for. */
    public void giveUp() {
        if (begin()) {
            end();
            work.cancel(false);
        } else {
            interruptWorker();
            try {
                take();
            } catch (RuntimeException | StackOverflowError unasked) {
                return;
            }
        }
    }
}
