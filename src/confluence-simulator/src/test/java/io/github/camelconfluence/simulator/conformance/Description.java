package io.github.camelconfluence.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI document: which paths and parameters there are, and what answers look like. */
final class Description {

    /** One operation that a request names. */
    record Operation(String template, JsonNode definition) {}

    private final Path file;
    private final String prefix;
    private final JsonNode document;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

    /** @param prefix what requests have before the paths of the document */
    Description(Path file, String prefix) {
        this.file = file;
        this.prefix = prefix;
        try {
            this.document = new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operation for a path without its query; templates without places win. */
    Optional<Operation> operation(String method, String path) {
        List<Operation> found = new ArrayList<>();
        document.path("paths").fields().forEachRemaining(entry -> {
            String pattern = (prefix + entry.getKey()).replaceAll("\\{[^/]+}", "[^/]+");
            JsonNode definition = entry.getValue().path(method.toLowerCase(Locale.ROOT));
            if (path.matches(pattern) && !definition.isMissingNode()) {
                found.add(new Operation(entry.getKey(), definition));
            }
        });
        return found.stream().min((a, b) -> Long.compare(places(a), places(b)));
    }

    Set<String> queryParameters(Operation operation) {
        Set<String> names = new HashSet<>();
        for (JsonNode parameter : operation.definition().path("parameters")) {
            JsonNode resolved =
                    parameter.has("$ref") ? resolve(parameter.path("$ref").asText()) : parameter;
            if (resolved.path("in").asText().equals("query")) {
                names.add(resolved.path("name").asText());
            }
        }
        return names;
    }

    /** What the schema has against the answer. */
    List<String> complaints(String method, Operation operation, int status, String body) {
        String template = operation.template().replace("~", "~0").replace("/", "~1");
        String pointer = "/paths/" + template + "/" + method.toLowerCase(Locale.ROOT) + "/responses/" + status
                + "/content/application~1json/schema";
        JsonSchema schema = schemas.getSchema(
                SchemaLocation.of(file.toUri() + "#" + pointer),
                SchemaValidatorsConfig.builder().build());
        try {
            return schema.validate(new ObjectMapper().readTree(body)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode resolve(String reference) {
        JsonNode node = document;
        Iterator<String> steps = List.of(reference.substring(2).split("/")).iterator();
        while (steps.hasNext()) {
            node = node.path(steps.next());
        }
        return node;
    }

    private static long places(Operation operation) {
        return operation.template().chars().filter(c -> c == '{').count();
    }
}
