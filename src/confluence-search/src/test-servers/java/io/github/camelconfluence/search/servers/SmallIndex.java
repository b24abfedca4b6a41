package io.github.camelconfluence.search.servers;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import io.github.camelconfluence.ConfluenceChange;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.StoredChunk;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An index that is filled passage by passage. */
public final class SmallIndex {

    private final ChunkStore store;
    private final EmbeddingModel model;

    public SmallIndex(EmbeddingStore<TextSegment> store, EmbeddingModel model) {
        this.store = new ChunkStore(store, HashedWords.DIMENSION);
        this.model = model;
    }

    public ChunkStore store() {
        return store;
    }

    /** A passage, of a page in space {@code RP} unless said otherwise. */
    public record Told(String page, String text, int ordinal, List<String> headings, Page of) {

        /** @param url null for the page's own */
        public record Page(
                String type,
                String space,
                List<String> labels,
                @Nullable String url) {}

        public static Told on(String page, String text) {
            return new Told(page, text, 1, List.of(), new Page("page", "RP", List.of(), null));
        }

        public Told as(int ordinal) {
            return new Told(page, text, ordinal, headings, of);
        }

        public Told under(String... headings) {
            return new Told(page, text, ordinal, List.of(headings), of);
        }

        public Told in(String space) {
            return with(new Page(of.type, space, of.labels, of.url));
        }

        public Told labelled(String... labels) {
            return with(new Page(of.type, of.space, List.of(labels), of.url));
        }

        public Told ofType(String type) {
            return with(new Page(type, of.space, of.labels, of.url));
        }

        public Told leadingTo(String url) {
            return with(new Page(of.type, of.space, of.labels, url));
        }

        private Told with(Page page) {
            return new Told(this.page, text, ordinal, headings, page);
        }

        String id() {
            String name = of.space + "/" + page;
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }

        String url() {
            String anchor = headings.isEmpty()
                    ? ""
                    : "#" + headings.get(headings.size() - 1).replace(' ', '-');
            return of.url == null ? "https://acme.example/wiki/spaces/" + of.space + "/pages/" + id() + anchor : of.url;
        }
    }

    /** @param accessId of those who may read it */
    public SmallIndex put(String accessId, Told... told) {
        store.put(Arrays.stream(told).map(one -> stored(accessId, one)).toList());
        store.flush();
        return this;
    }

    private StoredChunk stored(String accessId, Told told) {
        ConfluenceChunk chunk = chunk(told);
        TextSegment segment = StoredChunk.segment(chunk, accessId, "hash of " + chunk.id());
        return new StoredChunk(
                StoredChunk.keyOf(String.valueOf(chunk.id())),
                segment,
                model.embed(String.valueOf(chunk.embedText())).content());
    }

    private static ConfluenceChunk chunk(Told told) {
        String space = told.of().space();
        String spaceName = space.equals("RP") ? "RAG Pipelines" : "All of " + space;
        return new ConfluenceChunk(
                ConfluenceChunk.SCHEMA,
                ConfluenceChunk.UPSERT,
                told.id() + "#" + told.ordinal(),
                told.id(),
                told.of().type(),
                3,
                "https://acme.example/wiki",
                new ConfluenceChange.Space("1000", space, spaceName),
                told.page(),
                space + "/" + told.page(),
                told.url(),
                told.of().labels(),
                null,
                "2026-11-21T10:00:00Z",
                told.headings(),
                told.ordinal(),
                9,
                List.of("text"),
                10,
                told.text(),
                spaceName + " › " + told.page(),
                "hash of text",
                "hash of context");
    }
}
