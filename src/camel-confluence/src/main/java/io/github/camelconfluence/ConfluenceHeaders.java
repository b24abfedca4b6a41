package io.github.camelconfluence;

import org.apache.camel.spi.Metadata;

/** Headers of every change, and of what a producer is told and answers. They begin with {@code Camel}, so that they do not leak over HTTP or into Kafka. */
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

    // Of chunks only, which transform to confluence:chunks and split make of a change.

    @Metadata(
            label = "consumer",
            description = "Of a chunk: upsert, or deleted when its content has no chunks any more.",
            javaType = "String")
    public static final String CHUNK_EVENT = "CamelConfluenceChunkEvent";

    @Metadata(
            label = "consumer",
            description = "Of a chunk: its id, the same as long as the passage is. Not with deletions.",
            javaType = "String")
    public static final String CHUNK_ID = "CamelConfluenceChunkId";

    @Metadata(
            label = "consumer",
            description = "Of a chunk: which of its content it is, from 1; 0 with deletions.",
            javaType = "int")
    public static final String CHUNK_ORDINAL = "CamelConfluenceChunkOrdinal";

    @Metadata(label = "consumer", description = "Of a chunk: how many its content has.", javaType = "int")
    public static final String CHUNK_COUNT = "CamelConfluenceChunkCount";

    @Metadata(
            label = "consumer",
            description = "Of a chunk: SHA-256 of its text. Not with deletions.",
            javaType = "String")
    public static final String CHUNK_HASH = "CamelConfluenceChunkHash";

    @Metadata(
            label = "consumer",
            description = "Of a chunk: SHA-256 of its context. Not with deletions.",
            javaType = "String")
    public static final String CHUNK_CONTEXT_HASH = "CamelConfluenceChunkContextHash";

    // What a producer is told. No header that a consumer sets is among them: a route from one place to another must not
    // overwrite its source.

    @Metadata(
            label = "producer",
            description = "What is to be done, before option operation.",
            javaType = "String")
    public static final String OPERATION = "CamelConfluenceOperation";

    @Metadata(
            label = "producer",
            description = "Id of the page, blog post or attachment that is worked on, before option targetId.",
            javaType = "String")
    public static final String TARGET_ID = "CamelConfluenceTargetId";

    @Metadata(
            label = "producer",
            description = "The address of the site that the target ids are of; another one than the endpoint writes to is an error. Needed only for ids that are by chance those of the message's source on another site.",
            javaType = "String")
    public static final String TARGET_SITE = "CamelConfluenceTargetSite";

    @Metadata(
            label = "producer",
            description = "The title of the page or blog post, before option title.",
            javaType = "String")
    public static final String TARGET_TITLE = "CamelConfluenceTargetTitle";

    @Metadata(
            label = "producer",
            description = "Id of the parent, before option parent.",
            javaType = "String")
    public static final String TARGET_PARENT = "CamelConfluenceTargetParent";

    @Metadata(
            label = "producer",
            description = "Labels to add or remove, separated by commas or as a list, before option labels.",
            javaType = "String")
    public static final String TARGET_LABELS = "CamelConfluenceTargetLabels";

    @Metadata(
            label = "producer",
            description = "The version that is to be changed: any other one is a VersionConflict. In the same request for updates; moves, deletions, labels and uploads look before they begin.",
            javaType = "int")
    public static final String IF_VERSION = "CamelConfluenceIfVersion";

    @Metadata(
            label = "producer",
            description = "Id of the comment that createComment answers.",
            javaType = "String")
    public static final String REPLY_TO = "CamelConfluenceReplyTo";

    @Metadata(
            label = "producer",
            description = "The query of search, before option cql.",
            javaType = "String")
    public static final String CQL = "CamelConfluenceCql";

    @Metadata(
            label = "producer",
            description =
                    "Set by the producer: created, updated, moved, deleted, or unchanged where it was as wanted before. Beside it CamelConfluenceContentId and its like tell what was written.",
            javaType = "String")
    public static final String OUTCOME = "CamelConfluenceOutcome";

    private ConfluenceHeaders() {}
}
