package io.github.camelconfluence.client.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentProperty;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.PropertyValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values stored at content. */
final class Properties {

    private record Wire(
            @Nullable String id,
            String key,
            @Nullable JsonNode value,
            @Nullable WireVersion version) {
        ContentProperty property() {
            return new ContentProperty(key, String.valueOf(value), number());
        }

        int number() {
            return version == null ? 1 : version.number();
        }
    }

    private record WireVersion(int number) {}

    private final SiteApi api;

    Properties(SiteApi api) {
        this.api = api;
    }

    Optional<ContentProperty> get(ContentId id, String key) {
        return find(id, key).map(Wire::property);
    }

    private Optional<Wire> find(ContentId id, String key) {
        return api.find(of(id, key), "", Wire.class);
    }

    ContentProperty set(ContentId id, String key, String json) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("key", key);
        body.set("value", PropertyValue.parse(key, json));
        Optional<Wire> present = find(id, key);
        if (present.isEmpty()) {
            return api.post(of(id), body, "", Wire.class).property();
        }
        body.put("id", present.get().id());
        body.putObject("version").put("number", present.get().number() + 1);
        return api.put(of(id, key), body, "", Wire.class).property();
    }

    private static Query of(ContentId id, String... key) {
        return Query.of(Query.of("/rest/api/content", id.value(), "property").pathAndParameters(), key);
    }
}
