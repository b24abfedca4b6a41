package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentProperty;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.PropertyValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values stored at pages and blog posts; v2 knows them by an id of their own. */
final class Properties {

    private record Wire(String id, String key, @Nullable JsonNode value, WireContent.WireVersion version) {
        ContentProperty property() {
            return new ContentProperty(key, String.valueOf(value), version.number());
        }
    }

    private record Listing(@Nullable List<Wire> results) {}

    private final SiteApi api;

    Properties(SiteApi api) {
        this.api = api;
    }

    Optional<ContentProperty> get(ContentType type, ContentId id, String key) {
        return find(type, id, key).map(Wire::property);
    }

    private Optional<Wire> find(ContentType type, ContentId id, String key) {
        return api.find(of(type, id).with("key", key), Scopes.of(type), Listing.class).stream()
                .flatMap(listing -> listing.results() == null ? Stream.empty() : listing.results().stream())
                .filter(wire -> wire.key().equals(key))
                .findFirst();
    }

    ContentProperty set(ContentType type, ContentId id, String key, String json) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("key", key);
        body.set("value", PropertyValue.parse(key, json));
        Optional<Wire> present = find(type, id, key);
        if (present.isEmpty()) {
            return api.post(of(type, id), body, Scopes.WRITE_PAGE, Wire.class).property();
        }
        body.putObject("version").put("number", present.get().version().number() + 1);
        Query query = Query.of(
                Listings.path(type), id.value(), "properties", present.get().id());
        return api.put(query, body, Scopes.WRITE_PAGE, Wire.class).property();
    }

    private static Query of(ContentType type, ContentId id) {
        return Query.of(Listings.path(type), id.value(), "properties");
    }
}
