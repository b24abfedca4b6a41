package io.github.camelconfluence.search.index;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.search.index.WaitingContents.Waiting;
import io.github.camelconfluence.search.store.ChunkStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Three workers in a row, so that the model, which is the slowest, never waits for the store: while one batch is embedded, the
 * next is compared with what the store has and the last is written. Batches are made of whatever waits. What needs no model is
 * written as soon as it is compared. Whoever is told an outcome never holds up a worker.
 */
public final class IndexingLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexingLine.class);

    /** One being compared, one embedded, one written: more would only be smaller, where few contents come at a time. */
    private static final int BATCHES_UNDER_WAY = 3;

    /** Some batches' worth, and more than a slice of changes brings: 250 pages of a few chunks. */
    private static final int BATCHES_WAITING = 32;

    private final Indexer indexer;
    private final WaitingContents waiting;
    private final IndexTally tally;
    private final Duration patience;
    private final Semaphore room = new Semaphore(BATCHES_UNDER_WAY);
    private final ExecutorService comparing = worker("compare");
    private final ExecutorService embedding = worker("embed");
    private final ExecutorService writing = worker("write");
    private final Outcomes outcomes = new Outcomes();

    /** @param batch at most so many texts a call of the model */
    public IndexingLine(ChunkStore store, EmbeddingModel model, int batch, IndexTally tally) {
        this(new Indexer(store, model, batch), batch, tally, Duration.ofMinutes(1));
    }

    /** @param patience with each worker when the line is closed */
    IndexingLine(Indexer indexer, int batch, IndexTally tally, Duration patience) {
        this.tally = tally;
        this.indexer = indexer;
        this.patience = patience;
        this.waiting = new WaitingContents(BATCHES_WAITING * batch, batch);
        comparing.execute(this::takeBatches);
    }

    /** Returns as soon as there is room; the outcome comes when the store has it, or does not. */
    public void add(ContentChunks content, Outcome outcome) throws InterruptedException {
        waiting.add(new Waiting(content, outcome));
    }

    /** A batch is taken when there is room for it, so that it is made of all that waits by then. */
    private void takeBatches() {
        try {
            room.acquire();
            List<Waiting> batch = waiting.take();
            while (!batch.isEmpty()) {
                List<Waiting> taken = batch;
                step(taken, () -> compare(taken));
                room.acquire();
                batch = waiting.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            refuseWaiting();
        }
    }

    /** Done with a batch that needs no model. */
    private boolean compare(List<Waiting> batch) {
        IndexUpdate update = compared(batch);
        if (update.unembedded().isEmpty()) {
            tally.written(batch.size(), update);
            return true;
        }
        embedding.execute(() -> step(batch, () -> embed(batch, update)));
        return false;
    }

    private IndexUpdate compared(List<Waiting> batch) {
        IndexUpdate update =
                indexer.compare(batch.stream().map(Waiting::content).toList());
        indexer.writeFirst(update);
        return update;
    }

    private boolean embed(List<Waiting> batch, IndexUpdate update) {
        indexer.embed(update);
        writing.execute(() -> step(batch, () -> write(batch, update)));
        return false;
    }

    private boolean write(List<Waiting> batch, IndexUpdate update) {
        indexer.writeLast(update);
        tally.written(batch.size(), update);
        return true;
    }

    /**
     * What fails together is tried one by one: one bad content must not fail the others. No error may end a worker, since all
     * others would wait for it.
     *
     * @param step whether it was the last one
     */
    private void step(List<Waiting> batch, BooleanSupplier step) {
        boolean done;
        try {
            done = step.getAsBoolean();
        } catch (Throwable e) {
            failed(batch, e);
            return;
        }
        if (done) {
            finish(batch, null);
        }
    }

    private void failed(List<Waiting> batch, Throwable fault) {
        if (batch.size() > 1 && !Faults.concernAll(fault)) {
            batch.forEach(this::alone);
            finish(List.of(), null);
        } else {
            tally.failed(batch.size());
            finish(batch, blamed(batch, fault));
        }
    }

    private void alone(Waiting one) {
        List<Waiting> batch = List.of(one);
        Exception fault = null;
        try {
            IndexUpdate update = compared(batch);
            indexer.embed(update);
            write(batch, update);
        } catch (Throwable e) {
            tally.failed(1);
            fault = blamed(batch, e);
        }
        settle(batch, fault);
    }

    /** Another content is tried, since an error alone does not tell: a model that is gone may answer as to a bad text. */
    private Exception blamed(List<Waiting> batch, Throwable fault) {
        boolean ofOne = batch.size() == 1 && !Faults.concernAll(fault) && indexer.takesOthers();
        return ofOne ? refused(batch.get(0).content(), fault) : Faults.asException(fault);
    }

    /** What the store has of it tells of readers and words that may be past: better not found than read by the wrong ones. */
    private Exception refused(ContentChunks content, Throwable fault) {
        try {
            indexer.forget(content);
        } catch (Throwable e) {
            return Faults.asException(e);
        }
        LOG.warn("Content {} cannot be indexed as it is now, and is not found until it can", content.contentId());
        return new RefusedContentException(content.contentId(), fault);
    }

    private void finish(List<Waiting> batch, @Nullable Exception fault) {
        room.release();
        settle(batch, fault);
    }

    private void settle(List<Waiting> batch, @Nullable Exception fault) {
        waiting.done(batch).forEach(one -> outcomes.tell(one, fault));
    }

    private void refuseWaiting() {
        waiting.close().forEach(left -> outcomes.tell(left, closed()));
    }

    private static Exception closed() {
        return new IllegalStateException("The index is closed");
    }

    private static ExecutorService worker(String step) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "confluence-index-" + step);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is under way is finished; what waits, or takes too long, is refused, so that whoever gave it gives it again. */
    @Override
    public void close() throws InterruptedException {
        refuseWaiting();
        List<ExecutorService> workers = List.of(comparing, embedding, writing);
        try {
            for (ExecutorService worker : workers) {
                worker.shutdown();
                if (!worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("Model or store take too long: what is under way is given up");
                    break;
                }
            }
        } finally {
            // Told before its worker is interrupted: whoever gave it learns that the index is closed, not what broke by that.
            waiting.abandon().forEach(left -> outcomes.tell(left, closed()));
            workers.forEach(ExecutorService::shutdownNow);
            outcomes.close();
        }
    }
}
