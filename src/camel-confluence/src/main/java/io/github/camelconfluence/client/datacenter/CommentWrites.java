package io.github.camelconfluence.client.datacenter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.NewComment;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;

/** Comments and replies. */
final class CommentWrites {

    private final SiteApi api;
    private final ContentMapping mapping;

    CommentWrites(SiteApi api, ContentMapping mapping) {
        this.api = api;
        this.mapping = mapping;
    }

    Content comment(NewComment comment) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", ContentType.COMMENT.wireName());
        json.putObject("container")
                .put("id", comment.on().id().value())
                .put("type", comment.on().type().wireName());
        ContentId above = comment.replyTo();
        if (above != null) {
            json.putArray("ancestors").addObject().put("id", above.value());
        }
        json.set("body", PageWrites.body(comment.body()));
        Query query = Query.of("/rest/api/content").with("expand", Expansions.of(ContentType.COMMENT));
        return mapping.content(api.post(query, json, "", WireContent.class), ContentType.COMMENT);
    }
}
