package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.model.Flow;

/** Reads the nodes of one type. */
@FunctionalInterface
interface NodeReader {

    void read(JsonNode node, Flow flow, AdfNodes nodes);
}
