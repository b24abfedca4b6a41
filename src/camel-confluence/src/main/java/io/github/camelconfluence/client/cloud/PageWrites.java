package io.github.camelconfluence.client.cloud;

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

/**
 * Saves pages and blog posts by v2.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/">v2 pages</a>
 */
final class PageWrites {

    private final SiteApi api;
    private final ContentMapping mapping;

    PageWrites(SiteApi api, ContentMapping mapping) {
        this.api = api;
        this.mapping = mapping;
    }

    /** Where neither a parent is named nor the root asked for, v2 puts pages under the homepage. */
    Content create(NewContent content) {
        Query query = Query.of(Listings.path(content.type()));
        boolean atTheTop = content.parent() == null && content.type() == ContentType.PAGE;
        ObjectNode json = json(content.title(), content.body(), content.parent());
        json.put("spaceId", content.space().id().value());
        return Saving.content(content.title(), content.body(), () -> {
            WireContent made = api.post(
                    atTheTop ? query.with("root-level", true) : query, json, Scopes.WRITE_PAGE, WireContent.class);
            return mapping.content(made, content.type());
        });
    }

    Content update(ContentUpdate update) {
        ObjectNode json = json(update.title(), update.body(), update.parent());
        json.put("id", update.id().value());
        json.putObject("version").put("number", update.expectedVersion() + 1).put("message", update.message());
        Query query = Query.of(Listings.path(update.type()), update.id().value());
        return Saving.content(update.title(), update.body(), () -> {
            WireContent saved = api.put(query, json, Scopes.WRITE_PAGE, WireContent.class);
            return mapping.content(saved, update.type());
        });
    }

    private static ObjectNode json(String title, Body body, @Nullable ContentId parent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", "current").put("title", title);
        if (parent != null) {
            json.put("parentId", parent.value());
        }
        json.set("body", body(body));
        return json;
    }

    static ObjectNode body(Body body) {
        if (body.representation() == BodyRepresentation.NONE) {
            throw new InvalidRequest(0, "A body to be written must be in storage format or ADF");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("representation", body.representation() == BodyRepresentation.ADF ? "atlas_doc_format" : "storage")
                .put("value", body.value());
    }
}
