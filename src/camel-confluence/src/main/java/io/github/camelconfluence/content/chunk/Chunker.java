package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts documents into chunks along their headings. A chunk's text is what its blocks are in Markdown, headings included, so
 * that the texts together say what the page says. Immutable and safe for use by many threads.
 */
public final class Chunker {

    /** Raised whenever chunks of any document change: part of the fingerprint that makes consumers deliver again. */
    public static final int VERSION = 2;

    private final ChunkLimits limits;
    private final TokenCounter counter;

    public Chunker(ChunkLimits limits, TokenCounter counter) {
        this.limits = limits;
        this.counter = counter;
    }

    /**
     * Empty for a document without words.
     *
     * @param place what the document stands under, outermost first, and its title
     */
    public List<Chunk> chunks(Document document, Addresses addresses, String contentId, List<String> place) {
        Passages passages = new Passages(new Measure(addresses, counter), limits);
        List<Draft> drafts = passages.of(Sections.of(document, addresses)).stream()
                .filter(draft -> saysSomething(draft))
                .toList();
        Map<String, Integer> seen = new HashMap<>();
        List<Chunk> chunks = new ArrayList<>();
        for (Draft draft : drafts) {
            String id = contentId + "/" + Fingerprint.id(draft.path(), draft.text());
            int times = seen.merge(id, 1, Integer::sum);
            String context = context(place, draft.path());
            chunks.add(new Chunk(
                    times == 1 ? id : id + "#" + times,
                    draft.path(),
                    draft.start(),
                    chunks.size() + 1,
                    drafts.size(),
                    Kinds.of(draft.blocks()),
                    draft.tokens(),
                    draft.text(),
                    context,
                    Fingerprint.of(draft.text()),
                    Fingerprint.of(context)));
        }
        return List.copyOf(chunks);
    }

    private static boolean saysSomething(Draft draft) {
        return !draft.text().isBlank() && !draft.blocks().stream().allMatch(block -> block instanceof Block.Rule);
    }

    private static String context(List<String> place, List<String> headings) {
        List<String> all = new ArrayList<>();
        place.forEach(name -> all.add(Sections.label(name)));
        all.addAll(headings);
        return String.join(" › ", all);
    }
}
