package io.github.camelconfluence;

import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.content.chunk.Chunk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the chunks of one change are made of. Costs nothing until it is asked: it holds what the change holds anyway. */
final class ChunkSource {

    /** The property of an exchange under which the consumer leaves it. */
    static final String PROPERTY = "CamelConfluenceChunkSource";

    /** Cuts a content into passages; null where its body was not read. */
    interface Cut {
        @Nullable
        List<Chunk> chunks();
    }

    private final ConfluenceChange message;
    private final Deployment deployment;
    private final Cut cut;

    ChunkSource(ConfluenceChange message, Deployment deployment, Cut cut) {
        this.message = message;
        this.deployment = deployment;
        this.cut = cut;
    }

    /** Never empty: where there is nothing to find any more, one chunk says so. */
    List<ConfluenceChunk> chunks() {
        List<Chunk> chunks = cut.chunks();
        if (chunks == null) {
            throw new IllegalStateException("confluence:chunks needs the body of content " + message.id()
                    + ", which bodyFormat=none leaves out: set any other bodyFormat where 'confluence:' is read from");
        }
        return chunks.isEmpty()
                ? List.of(nothing())
                : chunks.stream().map(this::chunk).toList();
    }

    private ConfluenceChunk chunk(Chunk chunk) {
        return chunk(
                ConfluenceChunk.UPSERT,
                chunk,
                HeadingUrl.of(message.url(), message.title(), chunk.start(), deployment));
    }

    private ConfluenceChunk nothing() {
        return chunk(ConfluenceChunk.DELETED, null, message.url());
    }

    private ConfluenceChunk chunk(String event, @Nullable Chunk chunk, @Nullable String url) {
        ConfluenceChange.Version version = message.version();
        return new ConfluenceChunk(
                ConfluenceChunk.SCHEMA,
                event,
                chunk == null ? null : chunk.id(),
                message.id(),
                message.type(),
                version == null ? null : version.number(),
                message.site(),
                message.space(),
                message.title(),
                message.path(),
                url,
                message.labels(),
                message.readers(),
                version == null ? null : version.createdAt(),
                chunk == null ? List.of() : chunk.headings(),
                chunk == null ? 0 : chunk.ordinal(),
                chunk == null ? 0 : chunk.count(),
                chunk == null ? List.of() : chunk.kinds(),
                chunk == null ? 0 : chunk.tokens(),
                chunk == null ? null : chunk.text(),
                chunk == null ? null : chunk.context(),
                chunk == null ? null : chunk.contentHash(),
                chunk == null ? null : chunk.contextHash());
    }
}
