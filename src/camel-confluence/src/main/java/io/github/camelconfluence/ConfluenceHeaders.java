package io.github.camelconfluence;

import org.apache.camel.spi.Metadata;

/** Headers of every change. They begin with {@code Camel}, so that they do not leak over HTTP or into Kafka. */
public final class ConfluenceHeaders {

    @Metadata(
            label = "consumer",
            description = "What happened: created, updated, moved, relabelled, restricted or deleted.",
            javaType = "String")
    public static final String EVENT = "CamelConfluenceEvent";

    @Metadata(label = "consumer", description = "The content's id, which never changes.", javaType = "String")
    public static final String CONTENT_ID = "CamelConfluenceContentId";

    @Metadata(
            label = "consumer",
            description = "page, blogpost, comment, attachment, folder, whiteboard or database.",
            javaType = "String")
    public static final String CONTENT_TYPE = "CamelConfluenceContentType";

    @Metadata(label = "consumer", description = "The key of the space.", javaType = "String")
    public static final String SPACE_KEY = "CamelConfluenceSpaceKey";

    @Metadata(label = "consumer", description = "The title.", javaType = "String")
    public static final String TITLE = "CamelConfluenceTitle";

    @Metadata(label = "consumer", description = "The version number.", javaType = "int")
    public static final String VERSION = "CamelConfluenceVersion";

    @Metadata(label = "consumer", description = "Where a person reads it. Not with deletions.", javaType = "String")
    public static final String URL = "CamelConfluenceUrl";

    @Metadata(
            label = "consumer",
            description = "When the version was made, ISO-8601. Not with deletions.",
            javaType = "String")
    public static final String LAST_MODIFIED = "CamelConfluenceLastModified";

    @Metadata(
            label = "consumer",
            description =
                    "SHA-256 of the body as Confluence keeps it, of an attachment of its id, version and size: equal means that the text is the same. Not with deletions.",
            javaType = "String")
    public static final String CONTENT_HASH = "CamelConfluenceContentHash";

    @Metadata(
            label = "consumer",
            description =
                    "A path made of space, ancestors and title, safe as a file path and unique; with deletions the last one delivered.",
            javaType = "String")
    public static final String PATH = "CamelConfluencePath";

    @Metadata(
            label = "consumer",
            description = "The path under which it was delivered before, if that differs.",
            javaType = "String")
    public static final String PREVIOUS_PATH = "CamelConfluencePreviousPath";

    @Metadata(label = "consumer", description = "The address of the Confluence site.", javaType = "String")
    public static final String SITE = "CamelConfluenceSite";

    @Metadata(
            label = "consumer",
            description = "Why it is deleted: trashed, archived, purged-or-hidden, moved-out-of-scope or space-gone.",
            javaType = "String")
    public static final String REASON = "CamelConfluenceReason";

    private ConfluenceHeaders() {}
}
