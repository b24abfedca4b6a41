package io.github.camelconfluence.search;

import io.github.camelconfluence.ConfluenceChunks;
import io.github.camelconfluence.search.index.ContentChunks;
import io.github.camelconfluence.search.index.IndexingLine;
import java.util.function.Supplier;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.jspecify.annotations.Nullable;

/**
 * The sink of a route that keeps a vector store equal to Confluence: {@code transform: {toType: confluence:chunks}}, then
 * {@code process: {ref: vectorIndex}}. Takes all chunks of a content at once, or that there are none any more. An exchange is
 * done when the store has them, and meanwhile the next may come: that is how batches for the model are made.
 */
public final class VectorIndex extends AsyncProcessorSupport {

    private final Supplier<IndexingLine> lines;
    private volatile @Nullable IndexingLine line;

    /** @param lines opens the store and the model at every start of the route, which a supervised one repeats until it succeeds */
    public VectorIndex(Supplier<IndexingLine> lines) {
        this.lines = lines;
    }

    @Override
    protected void doStart() {
        line = lines.get();
    }

    /** What is under way is in the store before the route has stopped. */
    @Override
    protected void doStop() throws Exception {
        IndexingLine open = line;
        if (open != null) {
            line = null;
            open.close();
        }
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            IndexingLine open = line;
            if (open == null) {
                throw new IllegalStateException("The vector index is not started");
            }
            open.add(content(exchange), fault -> {
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
}
