package io.github.camelconfluence.search.index;

import io.github.camelconfluence.search.index.WaitingContents.Waiting;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what became of contents, each on a thread of its own: who is told may sleep before he gives the content again, or wait
 * until there is room for it, and there is room only while the line goes on. There are as many threads as contents are waited
 * for at once, and none when nothing is.
 */
final class Outcomes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "confluence-index-outcome");
        thread.setDaemon(true);
        return thread;
    });

    void tell(Waiting done, @Nullable Exception fault) {
        try {
            threads.execute(() -> tellHere(done, fault));
        } catch (Throwable e) {
            // Closed, or no thread to be had. Held up is better than never told.
            tellHere(done, fault);
        }
    }

    private static void tellHere(Waiting done, @Nullable Exception fault) {
        try {
            done.outcome().of(fault);
        } catch (Throwable e) {
            LOG.warn("Whoever gave content {} could not be told", done.content().contentId(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
