package io.github.camelconfluence;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.camelconfluence.client.ContentType;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;

/**
 * All chunks of a content: to {@code split} one message each, with the headers that the exchange has by then and those of the
 * chunk; to {@code marshal: json} an array of chunks.
 */
public final class ConfluenceChunks implements Iterable<Message> {

    private final List<ConfluenceChunk> chunks;
    private final Exchange exchange;

    ConfluenceChunks(List<ConfluenceChunk> chunks, Exchange exchange) {
        this.chunks = List.copyOf(chunks);
        this.exchange = exchange;
    }

    /**
     * Of the change that an exchange carries: as the consumer made it, or come back from elsewhere as a
     * {@link ConfluenceChange}, as its JSON, or as a record without a value ({@code docs/chunks.md}).
     *
     * @throws IllegalStateException if that cannot be cut; the message names the cure
     */
    public static ConfluenceChunks of(Exchange exchange) {
        ChunkSource source = exchange.getProperty(ChunkSource.PROPERTY, ChunkSource.class);
        return new ConfluenceChunks((source == null ? PublishedChunks.of(exchange) : source).chunks(), exchange);
    }

    /** Never empty: a content without chunks has one that says {@code deleted}. */
    @JsonValue
    public List<ConfluenceChunk> list() {
        return chunks;
    }

    @Override
    public Iterator<Message> iterator() {
        Iterator<ConfluenceChunk> rest = chunks.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public Message next() {
                return message(rest.next());
            }
        };
    }

    private Message message(ConfluenceChunk chunk) {
        Message message = new DefaultMessage(exchange.getContext());
        message.getHeaders().putAll(exchange.getMessage().getHeaders());
        message.setHeader(ConfluenceHeaders.CONTENT_ID, chunk.contentId());
        message.setHeader(ConfluenceHeaders.CHUNK_EVENT, chunk.event());
        message.setHeader(ConfluenceHeaders.CHUNK_ORDINAL, chunk.ordinal());
        message.setHeader(ConfluenceHeaders.CHUNK_COUNT, chunk.count());
        if (chunk.text() == null) {
            message.removeHeader(Exchange.CONTENT_TYPE);
        } else {
            message.setHeader(ConfluenceHeaders.CHUNK_ID, chunk.id());
            message.setHeader(ConfluenceHeaders.CHUNK_HASH, chunk.contentHash());
            message.setHeader(ConfluenceHeaders.CHUNK_CONTEXT_HASH, chunk.contextHash());
            message.setHeader(ConfluenceHeaders.URL, chunk.url());
            message.setHeader(Exchange.CONTENT_TYPE, mediaType(chunk) + "; charset=utf-8");
        }
        message.setBody(chunk);
        return message;
    }

    private static String mediaType(ConfluenceChunk chunk) {
        return chunk.type().equals(ContentType.ATTACHMENT.wireName()) ? "text/plain" : "text/markdown";
    }
}
