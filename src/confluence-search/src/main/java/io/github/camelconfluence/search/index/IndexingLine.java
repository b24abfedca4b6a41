package io.github.camelconfluence.search.index;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.search.index.WaitingContents.Waiting;
import io.github.camelconfluence.search.store.ChunkStore;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Three workers in a row, so that the model, which is the slowest, never waits for the store: while one batch is embedded, the
 * next is compared with what the store has and the last is written. Batches are made of whatever waits.
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
    private final Semaphore room = new Semaphore(BATCHES_UNDER_WAY);
    private final ExecutorService comparing = worker("compare");
    private final ExecutorService embedding = worker("embed");
    private final ExecutorService writing = worker("write");

    /** @param batch at most so many texts a call of the model */
    public IndexingLine(ChunkStore store, EmbeddingModel model, int batch, IndexTally tally) {
        this.tally = tally;
        this.indexer = new Indexer(store, model, batch);
        this.waiting = new WaitingContents(BATCHES_WAITING * batch, batch);
        comparing.execute(this::takeBatches);
    }

    /** Returns as soon as there is room; the outcome comes when the store has it, or does not. */
    public void add(ContentChunks content, Outcome outcome) throws InterruptedException {
        waiting.add(new Waiting(content, outcome));
    }

    private void takeBatches() {
        try {
            // Room first: what comes while there is none joins the batch.
            room.acquire();
            List<Waiting> batch = waiting.take();
            while (!batch.isEmpty()) {
                List<Waiting> taken = batch;
                step(taken, () -> {
                    IndexUpdate update = compare(taken);
                    embedding.execute(() -> step(taken, () -> embed(taken, update)));
                });
                room.acquire();
                batch = waiting.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private IndexUpdate compare(List<Waiting> batch) {
        return indexer.compare(batch.stream().map(Waiting::content).toList());
    }

    private void embed(List<Waiting> batch, IndexUpdate update) {
        indexer.embed(update);
        writing.execute(() -> step(batch, () -> {
            indexer.write(update);
            tally.written(batch.size(), update);
            finish(batch, null);
        }));
    }

    /** What fails together is tried one by one: one bad content must not fail the others. */
    private void step(List<Waiting> batch, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            if (batch.size() > 1 && !Faults.concernAll(e)) {
                batch.forEach(this::alone);
                finish(List.of(), null);
            } else {
                tally.failed(batch.size());
                finish(batch, blamed(batch, e));
            }
        }
    }

    private void alone(Waiting one) {
        List<Waiting> batch = List.of(one);
        Exception fault = null;
        try {
            IndexUpdate update = compare(batch);
            indexer.embed(update);
            indexer.write(update);
            tally.written(1, update);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            tally.failed(1);
            fault = blamed(batch, e);
        }
        settle(batch, fault);
    }

    /** Another content is tried, since an error alone does not tell: a model that is gone may answer as to a bad text. */
    private Exception blamed(List<Waiting> batch, Throwable fault) {
        boolean ofOne = batch.size() == 1 && !Faults.concernAll(fault) && indexer.takesOthers();
        return ofOne
                ? new RefusedContentException(batch.get(0).content().contentId(), fault)
                : Faults.asException(fault);
    }

    private void finish(List<Waiting> batch, @Nullable Exception fault) {
        room.release();
        settle(batch, fault);
    }

    private void settle(List<Waiting> batch, @Nullable Exception fault) {
        waiting.done(batch);
        for (Waiting one : batch) {
            try {
                one.outcome().of(fault);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Whoever gave content {} could not be told",
                        one.content().contentId(),
                        e);
            }
        }
    }

    private static ExecutorService worker(String step) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "confluence-index-" + step);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is under way is finished; what waits is refused, so that whoever gave it gives it again. */
    @Override
    public void close() throws InterruptedException {
        waiting.close().forEach(left -> left.outcome().of(new IllegalStateException("The index is closed")));
        for (ExecutorService worker : List.of(comparing, embedding, writing)) {
            worker.shutdown();
            if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
                worker.shutdownNow();
            }
        }
    }
}
