package io.github.camelconfluence.search;

import io.github.camelconfluence.ConfluenceChunks;
import io.github.camelconfluence.search.index.ContentChunks;
import io.github.camelconfluence.search.index.IndexTally;
import io.github.camelconfluence.search.index.IndexingLine;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * The sink of a route that keeps a vector store equal to Confluence: {@code transform: {toType: confluence:chunks}}, then
 * {@code process: {ref: vectorIndex}}. Takes all chunks of a content at once, or that there are none any more. An exchange is
 * done when the store has them, and meanwhile the next may come: that is how batches for the model are made.
 */
public final class VectorIndex extends AsyncProcessorSupport {

    private final IndexingLine line;

    public VectorIndex(IndexingLine line) {
        this.line = line;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            line.add(content(exchange), fault -> {
                if (fault != null) {
                    exchange.setException(fault);
                }
                callback.done(false);
            });
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.setException(e);
        } catch (RuntimeException e) {
            exchange.setException(e);
        }
        callback.done(true);
        return true;
    }

    private static ContentChunks content(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof ConfluenceChunks chunks) {
            return ContentChunks.of(chunks.list());
        }
        throw new IllegalArgumentException(
                "The vector index takes all chunks of a content at once: put the step 'transform: {toType: confluence:chunks}'"
                        + " before it, and no split in between");
    }

    public IndexTally tally() {
        return line.tally();
    }

    /** Contents on their way into the store. */
    public int waiting() {
        return line.waiting();
    }
}
