package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;

/** The parts of a node: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
final class Adf {

    private Adf() {}

    static String type(JsonNode node) {
        return node.path("type").asText();
    }

    static Iterable<JsonNode> content(JsonNode node) {
        return node.path("content");
    }

    /** Empty where the node has no such attribute. */
    static String attribute(JsonNode node, String name) {
        return node.path("attrs").path(name).asText("");
    }

    static int number(JsonNode node, String name, int otherwise) {
        try {
            return Math.max(0, (int) Double.parseDouble(attribute(node, name)));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    static boolean isTrue(JsonNode node, String name) {
        return attribute(node, name).equals("true");
    }
}
