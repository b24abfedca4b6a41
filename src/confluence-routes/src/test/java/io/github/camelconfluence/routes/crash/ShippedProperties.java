package io.github.camelconfluence.routes.crash;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The top-level {@code application.properties} by the container's rules: a variable wins, and what is empty is not set. */
final class ShippedProperties {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

    private final Properties file = new Properties();
    private final Map<String, String> environment;

    private ShippedProperties(Map<String, String> environment) {
        this.environment = environment;
    }

    static Properties read(Path file, Map<String, String> environment) throws IOException {
        ShippedProperties shipped = new ShippedProperties(environment);
        try (Reader reader = Files.newBufferedReader(file)) {
            shipped.file.load(reader);
        }
        Properties effective = new Properties();
        for (String name : shipped.file.stringPropertyNames()) {
            String value = shipped.value(name, "");
            if (!value.isEmpty() && !name.startsWith("%") && !name.startsWith("quarkus.")) {
                effective.setProperty(name, value);
            }
        }
        return effective;
    }

    private String value(String name, String otherwise) {
        String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        String value = environment.getOrDefault(variable, file.getProperty(name, otherwise));
        return REFERENCE
                .matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(value(found.group(1), found.group(2) == null ? "" : found.group(2))));
    }
}
