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

    @Override
    public String name() {
        return Adf.attribute(node, "extensionKey").toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> parameter(String name) {
        JsonNode parameters = node.path("attrs").path("parameters").path("macroParams");
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            if (parameter.getKey().equalsIgnoreCase(name)) {
                return Optional.of(parameter.getValue().path("value").asText(""));
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
