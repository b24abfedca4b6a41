package io.github.camelconfluence.search.store;

import static io.github.camelconfluence.search.store.Passages.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.segment.TextSegment;
import io.github.camelconfluence.ConfluenceChange;
import io.github.camelconfluence.ConfluenceChunk;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredChunkTest {

    @Test
    void aCharacterThatPostgresDoesNotTakeIsReplacedForAllStores() {
        TextSegment segment = StoredChunk.segment(chunk("Turn\0 the key", "Keys\0"), "everyone", "hash");

        assertThat(segment.text()).isEqualTo("Turn\uFFFD the key");
        assertThat(segment.metadata().getString(ChunkFields.TITLE)).isEqualTo("Keys\uFFFD");
        assertThat(segment.metadata().toMap().values())
                .noneMatch(value -> value.toString().contains("\0"));
        assertThat(segment.metadata().getInteger(ChunkFields.ORDINAL)).isZero();
        assertThat(new StoredChunk("key", segment, vector(1))
                        .saysTheSameAs(StoredChunk.segment(chunk("Turn\0 the key", "Keys\0"), "everyone", "hash")))
                .isTrue();
    }

    @Test
    void textOfNothingElseIsStillText() {
        assertThat(StoredChunk.segment(chunk("\0", "Keys"), "everyone", "hash").text())
                .isEqualTo("\uFFFD");
    }

    private static ConfluenceChunk chunk(String text, String title) {
        return new ConfluenceChunk(
                ConfluenceChunk.SCHEMA,
                ConfluenceChunk.UPSERT,
                "1#0",
                "1",
                "page",
                1,
                "https://acme.example/wiki",
                new ConfluenceChange.Space("1000", "RP", "RAG Pipelines"),
                title,
                "RP/Keys",
                null,
                List.of(),
                new ConfluenceChange.Readers(true, List.of()),
                null,
                List.of(),
                0,
                1,
                List.of("text"),
                10,
                text,
                "RAG Pipelines › Keys",
                "hash of the text",
                "hash of the context");
    }
}
