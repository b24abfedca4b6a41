package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What designers and other tools find in the jar. */
class CatalogTest {

    private static final String SERVICES = "META-INF/services/org/apache/camel/";
    private static final String ENTRY = "/META-INF/io/github/camelconfluence/confluence.json";

    private final JsonNode entry = new ObjectMapper().readTree(text(ENTRY));

    CatalogTest() throws IOException {}

    @Test
    void theEntryLiesWhereCamelsToolsLookForThatOfAThirdParty() throws IOException {
        String type = service("component/confluence", "class", "io.github.camelconfluence")
                .getProperty("class");

        assertThat(service("component.properties", "artifactId", "camel-confluence")
                        .getProperty("components"))
                .isEqualTo("confluence");
        assertThat(entry.at("/component/javaType").asText()).isEqualTo(type);
        assertThat(ENTRY)
                .isEqualTo(
                        "/META-INF/" + type.substring(0, type.lastIndexOf('.')).replace('.', '/') + "/confluence.json");
    }

    @Test
    void camelsCatalogChecksRoutesWithIt() throws IOException {
        CamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("confluence", ConfluenceComponent.class.getName(), text(ENTRY));

        assertThat(catalog.validateEndpointProperties("confluence:RP?bodyFormat=html&delay=5000"))
                .returns(true, EndpointValidationResult::isSuccess);
        assertThat(catalog.validateEndpointProperties("confluence:RP?bodyFormat=pdf&dealy=5000"))
                .satisfies(result -> assertThat(result.getInvalidEnum()).containsOnlyKeys("bodyFormat"))
                .satisfies(result -> assertThat(result.getUnknown()).containsExactly("dealy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"confluence-source", "confluence-sink"})
    void aKameletsPropertiesAreOptionsOfTheComponent(String name) throws IOException {
        JsonNode kamelet = kamelet(name);

        assertThat(kamelet.at("/metadata/name").asText()).isEqualTo(name);
        assertThat(kamelet.at("/spec/definition/properties").properties())
                .isNotEmpty()
                .allSatisfy(property -> {
                    JsonNode value = property.getValue();
                    JsonNode option =
                            entry.at("/properties/" + property.getKey().replaceFirst("^space$", "spaces"));
                    assertThat(option.isMissingNode()).isFalse();
                    assertThat(value.path("title").asText()).isNotBlank();
                    assertThat(value.path("description").asText()).isNotBlank();
                    assertThat(value.path("format").asText().equals("password"))
                            .isEqualTo(option.path("secret").asBoolean());
                    if (value.has("default") && option.has("defaultValue")) {
                        assertThat(value.path("default").asText())
                                .isEqualTo(option.path("defaultValue").asText());
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"confluence-source", "confluence-sink"})
    void aKameletNamesTheJarThatItIsIn(String name) throws IOException {
        Properties component = service("component.properties", "artifactId", "camel-confluence");

        assertThat(kamelet(name).at("/spec/dependencies"))
                .extracting(JsonNode::asText)
                .contains("mvn:" + component.getProperty("groupId") + ":" + component.getProperty("artifactId") + ":"
                        + component.getProperty("version"));
    }

    private static JsonNode kamelet(String name) throws IOException {
        Object yaml =
                new Load(LoadSettings.builder().build()).loadFromString(text("/kamelets/" + name + ".kamelet.yaml"));
        return new ObjectMapper().valueToTree((Map<?, ?>) yaml);
    }

    /** That of our jar: Camel's own have files of the same names. */
    private static Properties service(String name, String key, String beginning) throws IOException {
        for (URL file : Collections.list(CatalogTest.class.getClassLoader().getResources(SERVICES + name))) {
            Properties properties = new Properties();
            try (InputStream stream = file.openStream()) {
                properties.load(stream);
            }
            if (properties.getProperty(key, "").startsWith(beginning)) {
                return properties;
            }
        }
        throw new AssertionError("No " + name + " of this jar");
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = open(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(CatalogTest.class.getResourceAsStream(resource), resource);
    }
}
