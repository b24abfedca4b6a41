package io.github.camelconfluence.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The decoded parameters of a request's query, in their order; a name may occur several times. */
public record Query(Map<String, List<String>> parameters) {

    public static Query parse(String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.computeIfAbsent(name, fresh -> new ArrayList<>()).add(value);
            }
        }
        return new Query(parameters);
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public String first(String name, String otherwise) {
        return first(name).orElse(otherwise);
    }

    public boolean flag(String name) {
        return first(name).filter("true"::equals).isPresent();
    }

    /** All values, with comma-separated ones split: Confluence takes both notations. */
    public List<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Everything but the named ones, in a fixed order: what a cursor is bound to. */
    public SortedMap<String, List<String>> without(String... names) {
        SortedMap<String, List<String>> rest = new TreeMap<>(parameters);
        Arrays.asList(names).forEach(rest::remove);
        return rest;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
