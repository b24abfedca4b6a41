package io.github.camelconfluence.routes.crash;

import io.github.camelconfluence.simulator.model.SiteConflict;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Somebody who edits without pause, and takes much of it back a moment later. */
public final class Chaos implements AutoCloseable {

    private static final int PAUSE_MS = 220;
    private static final int TAKEN_BACK_WITHIN_MS = 3000;

    private final Wiki wiki;
    private final SiteHistory history;
    private final Random random;
    private final ScheduledExecutorService editor = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger deeds = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    public Chaos(Wiki wiki, SiteHistory history, Random random) {
        this.wiki = wiki;
        this.history = history;
        this.random = random;
    }

    public void begin() {
        goOn();
    }

    public int deeds() {
        return deeds.get();
    }

    private void goOn() {
        editor.schedule(this::edit, random.nextInt(2 * PAUSE_MS), TimeUnit.MILLISECONDS);
    }

    private void edit() {
        Deed deed = Deed.any(random);
        wiki.any(deed.applies())
                .ifPresent(content -> note(() -> {
                    Runnable back = deed.run(wiki, content, random);
                    if (back != Deed.NOTHING && random.nextBoolean()) {
                        editor.schedule(() -> note(back), random.nextInt(TAKEN_BACK_WITHIN_MS), TimeUnit.MILLISECONDS);
                    }
                }));
        goOn();
    }

    private void note(Runnable edit) {
        try {
            history.during(edit);
            deeds.incrementAndGet();
        } catch (SiteConflict impossibleByNow) {
            return;
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Lets what is under way end, and nothing more begin. */
    @Override
    public void close() throws InterruptedException {
        editor.shutdownNow();
        if (!editor.awaitTermination(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The editor does not come to an end");
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }
}
