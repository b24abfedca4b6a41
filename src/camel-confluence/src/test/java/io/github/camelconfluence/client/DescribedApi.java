package io.github.camelconfluence.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths and parameters of one of Atlassian's API descriptions. */
final class DescribedApi {

    private record Operation(Pattern path, int literals, Set<String> parameters) {}

    private final Map<String, Set<Operation>> byMethod = new HashMap<>();

    private DescribedApi() {}

    /** @param prefix what the described paths have in front of them in requests */
    static DescribedApi read(Path file, String prefix) throws IOException {
        DescribedApi api = new DescribedApi();
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        root.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    Set<String> parameters = new HashSet<>();
                    operation.getValue().path("parameters").forEach(parameter -> {
                        JsonNode resolved = parameter.has("$ref")
                                ? root.at(parameter.path("$ref").asText().substring(1))
                                : parameter;
                        if (resolved.path("in").asText().equals("query")) {
                            parameters.add(resolved.path("name").asText());
                        }
                    });
                    String template = prefix + path.getKey();
                    Pattern pattern =
                            Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"));
                    int literals = template.replaceAll("\\{[^}]+}", "").length();
                    api.byMethod
                            .computeIfAbsent(
                                    operation.getKey().toUpperCase(java.util.Locale.ROOT), method -> new HashSet<>())
                            .add(new Operation(pattern, literals, parameters));
                }));
        return api;
    }

    /** The parameters of the operation that fits best, empty where there is none. */
    Optional<Set<String>> parameters(String method, String path) {
        return byMethod.getOrDefault(method, Set.of()).stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .max(java.util.Comparator.comparingInt(Operation::literals))
                .map(Operation::parameters);
    }
}
