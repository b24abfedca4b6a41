package io.github.camelconfluence.tika;

import io.github.camelconfluence.attachment.AttachmentText;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads in threads that can be given up: no parser is safe from a file that keeps it busy for ever. One that was given up
 * counts until it really ends, so that there are never more than allowed. Thread-safe.
 */
final class ReadingThreads {

    private final int atOnce;
    private final Semaphore free;

    ReadingThreads(int atOnce) {
        this.atOnce = atOnce;
        this.free = new Semaphore(atOnce);
    }

    /** @throws IllegalStateException if all threads are busy for that long, which is no fault of this file */
    AttachmentText within(Duration time, Callable<AttachmentText> reading) {
        FutureTask<AttachmentText> task = new FutureTask<>(reading);
        try {
            if (!free.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("All " + atOnce + " threads that read attachments have been busy for "
                        + time.toMillis() + " ms: if files made their parsers hang, restart the application");
            }
            start(task);
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return AttachmentText.unreadable(
                    "Its text was not read within attachmentTimeout=" + time.toMillis() + " ms");
        } catch (ExecutionException e) {
            return AttachmentText.unreadable(Refusals.sentence(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading an attachment was interrupted", e);
        } finally {
            task.cancel(true);
        }
    }

    private void start(FutureTask<AttachmentText> task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        free.release();
                    }
                },
                "confluence-attachment-reading");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError noMoreThreads) {
            free.release();
            throw noMoreThreads;
        }
    }
}
