package io.github.camelconfluence.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one folder of {@code k8s/} comes to: the objects that would be sent to Kubernetes. */
public record Manifests(String name, List<HasMetadata> objects) {

    static final String REPLICATED = "high-availability";

    /** Where the CA of a database over TLS is mounted, if there is one. */
    static final String DATABASE_CA = "/deployments/database";

    private static final ObjectMapper YAML = new YAMLMapper();

    public static Manifests of(String name, String rendered) {
        return new Manifests(name, parse(rendered));
    }

    /** As good as it gets without kustomize: the base's files, and its generators done by hand. */
    static Manifests ofFiles(Path base) {
        List<HasMetadata> objects = new ArrayList<>();
        JsonNode kustomization = tree(base.resolve("kustomization.yaml"));
        for (JsonNode resource : kustomization.path("resources")) {
            Path path = base.resolve(resource.asText()).normalize();
            if (Files.isDirectory(path)) {
                objects.addAll(generated(path, tree(path.resolve("kustomization.yaml"))));
            } else {
                objects.addAll(parse(text(path)));
            }
        }
        objects.addAll(generated(base, kustomization));
        return new Manifests("k8s/base, not rendered", objects);
    }

    boolean isReplicated() {
        return name.equals(REPLICATED);
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <T extends HasMetadata> T only(Class<T> kind) {
        List<T> found = all(kind);
        if (found.size() != 1) {
            throw new AssertionError(name + " has " + found.size() + " objects of " + kind.getSimpleName());
        }
        return found.get(0);
    }

    ConfigMap configMap(String named) {
        return all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().contains(named))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }

    static JsonNode tree(Path file) {
        try {
            return YAML.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<HasMetadata> parse(String documents) {
        try (var found = YAML.readerFor(JsonNode.class).<JsonNode>readValues(documents)) {
            List<HasMetadata> objects = new ArrayList<>();
            found.forEachRemaining(document -> objects.add(KubernetesModel.read(document)));
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<HasMetadata> generated(Path folder, JsonNode kustomization) {
        List<HasMetadata> maps = new ArrayList<>();
        for (JsonNode generator : kustomization.path("configMapGenerator")) {
            Map<String, String> data = new LinkedHashMap<>();
            generator.path("files").forEach(file -> data.put(file.asText(), text(folder.resolve(file.asText()))));
            generator.path("literals").forEach(literal -> {
                String[] pair = literal.asText().split("=", 2);
                data.put(pair[0], pair[1]);
            });
            String named = generator.path("name").asText();
            maps.add(new ConfigMapBuilder()
                    .withNewMetadata()
                    .withName(named)
                    .endMetadata()
                    .withData(data)
                    .build());
        }
        return maps;
    }
}
