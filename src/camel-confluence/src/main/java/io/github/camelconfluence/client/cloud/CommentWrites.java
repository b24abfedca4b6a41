package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.NewComment;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;

/** Comments and replies. v2 names neither space nor page in its answer, so they are asked for before anything is done. */
final class CommentWrites {

    private final SiteApi api;
    private final ContentMapping mapping;
    private final SingleReads singles;
    private final HangingReads hanging;

    CommentWrites(SiteApi api, ContentMapping mapping, SingleReads singles, HangingReads hanging) {
        this.api = api;
        this.mapping = mapping;
        this.singles = singles;
        this.hanging = hanging;
    }

    Content comment(NewComment comment) {
        Content.Parent on = comment.on();
        SpaceId space = singles.required(on).space();
        ContentId above = comment.replyTo();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (above == null) {
            json.put(
                    on.type() == ContentType.BLOGPOST ? "blogPostId" : "pageId",
                    on.id().value());
        } else {
            json.put("parentCommentId", above.value());
        }
        json.set("body", PageWrites.body(comment.body()));
        Hanging kind = above == null ? Hanging.FOOTER_COMMENT : kind(above);
        Query query = Query.of("/api/v2", kind.collection());
        WireContent made = api.post(query, json, Scopes.WRITE_COMMENT, WireContent.class);
        return mapping.hanging(made, kind, space, on);
    }

    /** Replies are in the collection of the comment that they answer. */
    private Hanging kind(ContentId comment) {
        Content answered = hanging.find(ContentType.COMMENT, comment, BodyRepresentation.NONE)
                .orElseThrow(() -> new NotFound(404, "Comment " + comment + " does not exist or is hidden"));
        return answered.details() instanceof ContentDetails.Comment details && details.inline()
                ? Hanging.INLINE_COMMENT
                : Hanging.FOOTER_COMMENT;
    }
}
