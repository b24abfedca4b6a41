package io.github.camelconfluence.search.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names of what is stored with each passage: LangChain4j metadata, whose values are scalars. */
public final class ChunkFields {

    /** What an entry of the store is: {@link #CHUNK}, or the kind of a {@link Note}. */
    public static final String RECORD = "record";

    public static final String CHUNK = "chunk";

    public static final String CHUNK_ID = "chunkId";
    public static final String CONTENT_ID = "contentId";
    public static final String TYPE = "type";
    public static final String VERSION = "version";
    public static final String SPACE = "space";
    public static final String SPACE_NAME = "spaceName";
    public static final String TITLE = "title";
    public static final String PATH = "path";
    public static final String LABELS = "labels";
    public static final String URL = "url";
    public static final String MODIFIED_AT = "modifiedAt";
    public static final String HEADINGS = "headings";
    public static final String ORDINAL = "ordinal";
    public static final String COUNT = "count";
    public static final String KINDS = "kinds";
    public static final String ACCESS_ID = "accessId";
    public static final String CONTENT_HASH = "contentHash";

    /** SHA-256 of what was embedded, so that nothing is embedded twice. */
    public static final String EMBEDDED_HASH = "embeddedHash";

    /** The key and text of a {@link Note}; its text is the segment's. */
    public static final String NOTE_KEY = "noteKey";

    private ChunkFields() {}

    /**
     * A label is a field of its own that is {@code true}, which every store can filter by. Its name is a hash: labels may hold
     * characters that a store would not take in a name.
     */
    public static String label(String label) {
        return "label_"
                + UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 18)
                        .replace("-", "");
    }
}
