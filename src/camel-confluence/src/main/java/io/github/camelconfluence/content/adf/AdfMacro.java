package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.macro.Macro;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A macro as an extension node; its parameters are text, things they name are names only. */
final class AdfMacro implements Macro {

    private static final String BODY = "__bodyContent";

    private final JsonNode node;
    private final AdfNodes nodes;

    AdfMacro(JsonNode node, AdfNodes nodes) {
        this.node = node;
        this.nodes = nodes;
    }

    /** Forge puts the ids of the app and of its environment before the name: {@code app/env/static/name}. */
    @Override
    public String name() {
        String key = Adf.attribute(node, "extensionKey").toLowerCase(Locale.ROOT);
        return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public String title() {
        String title = parameters().path("extensionTitle").asText("").strip();
        return title.isEmpty() ? name() : title;
    }

    @Override
    public Optional<String> fallback() {
        return Optional.of(Adf.attribute(node, "text").strip()).filter(text -> !text.isEmpty());
    }

    private JsonNode parameters() {
        return node.path("attrs").path("parameters");
    }

    @Override
    public Optional<String> parameter(String name) {
        return parameter("macroParams", name).or(() -> parameter("guestParams", name));
    }

    /** Connect apps have a parameter's value within an object, Forge apps have it bare. */
    private Optional<String> parameter(String group, String name) {
        for (Map.Entry<String, JsonNode> parameter : parameters().path(group).properties()) {
            if (parameter.getKey().equalsIgnoreCase(name)) {
                JsonNode value = parameter.getValue();
                return Optional.of(
                        value.isValueNode()
                                ? value.asText()
                                : value.path("value").asText(""));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Target> target(String parameter) {
        return Optional.empty();
    }

    @Override
    public Optional<String> user(String parameter) {
        return Optional.empty();
    }

    @Override
    public Optional<String> plainBody() {
        return parameter(BODY);
    }

    @Override
    public boolean hasRichBody() {
        return !node.path("content").isEmpty();
    }

    @Override
    public void readBody(Flow into) {
        nodes.children(node, into);
    }

    @Override
    public List<Block> body() {
        return nodes.blocks(node);
    }

    @Override
    public void warn(String message) {
        nodes.context().findings().warn(message);
    }

    @Override
    public void property(String name, List<Block> value) {
        nodes.context().findings().property(name, value);
    }
}
