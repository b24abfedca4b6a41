package io.github.camelconfluence.client.datacenter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.ContentUpdate;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NewContent;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.Saving;
import io.github.camelconfluence.client.http.SiteApi;
import org.jspecify.annotations.Nullable;

/** Saves pages and blog posts. */
final class PageWrites {

    private final SiteApi api;
    private final ContentMapping mapping;

    PageWrites(SiteApi api, ContentMapping mapping) {
        this.api = api;
        this.mapping = mapping;
    }

    Content create(NewContent content) {
        Listings.requireKnown(content.type());
        ObjectNode json = json(content.type(), content.title(), content.body(), content.parent());
        json.putObject("space").put("key", content.space().key());
        Query query = Query.of("/rest/api/content").with("expand", Expansions.of(content.type()));
        return Saving.content(
                content.title(),
                content.body(),
                () -> mapping.content(api.post(query, json, "", WireContent.class), content.type()));
    }

    Content update(ContentUpdate update) {
        return update(update, null);
    }

    /**
     * What is answered is expanded without being asked to be.
     *
     * @param spaceKey of another space that it is to go to; null to stay
     */
    Content update(ContentUpdate update, @Nullable String spaceKey) {
        ObjectNode json = json(update.type(), update.title(), update.body(), update.parent());
        json.put("id", update.id().value()).put("status", "current");
        json.putObject("version").put("number", update.expectedVersion() + 1).put("message", update.message());
        if (spaceKey != null) {
            json.putObject("space").put("key", spaceKey);
        }
        Query query = Query.of("/rest/api/content", update.id().value());
        return Saving.content(
                update.title(),
                update.body(),
                () -> mapping.content(api.put(query, json, "", WireContent.class), update.type()));
    }

    private static ObjectNode json(ContentType type, String title, Body body, @Nullable ContentId parent) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", type.wireName())
                .put("title", title);
        if (parent != null) {
            json.putArray("ancestors").addObject().put("id", parent.value());
        }
        json.set("body", body(body));
        return json;
    }

    static ObjectNode body(Body body) {
        if (body.representation() != BodyRepresentation.STORAGE) {
            throw new InvalidRequest(
                    0, "Data Center takes bodies in storage format only, and not " + body.representation());
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("storage").put("value", body.value()).put("representation", "storage");
        return json;
    }
}
