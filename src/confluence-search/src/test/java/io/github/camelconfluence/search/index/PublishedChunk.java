package io.github.camelconfluence.search.index;

import io.github.camelconfluence.ConfluenceChange.Readers;
import io.github.camelconfluence.ConfluenceChange.Space;
import io.github.camelconfluence.ConfluenceChunk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A passage as the component publishes it, of which tests of the line say no more than they need. */
final class PublishedChunk {

    private PublishedChunk() {}

    static ConfluenceChunk of(String contentId, int ordinal, String text, @Nullable Readers readers) {
        return new ConfluenceChunk(
                1,
                "upsert",
                contentId + "/" + text.hashCode(),
                contentId,
                "page",
                1,
                "https://acme.example/wiki",
                new Space("1", "RP", "RAG Pipelines"),
                "Title",
                "RP/Title-" + contentId,
                null,
                List.of(),
                readers,
                null,
                List.of(),
                ordinal,
                ordinal,
                List.of("text"),
                3,
                text,
                "RAG Pipelines",
                "hash",
                "hash");
    }
}
