package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"wiki__de", "wiki_", "_", "1st", "wiki-de", "a_name_that_is_too_long"})
    void aCollectionThatCouldBeTakenForAnotherOrThatNoStoreTakesIsRefused(String name) {
        assertThatThrownBy(() -> Databases.collection(settings(Map.of("vectors.collection", name))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vectors.collection is '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiki", "wiki_de", "Wiki", "a1", "exactly_20_character"})
    void plainNamesAreTaken(String name) {
        assertThat(Databases.collection(settings(Map.of("vectors.collection", name))))
                .isEqualToIgnoringCase(name);
    }

    @Test
    void onlyWhatFillsTheIndexMakesIt() {
        assertThat(Databases.fills(settings(Map.of("search.enabled", "true")))).isFalse();
        assertThat(Databases.fills(settings(Map.of("search.memberships.keep", "true"))))
                .isFalse();
        assertThat(Databases.fills(settings(Map.of("vectors.enabled", "true")))).isTrue();
        assertThat(Databases.fills(settings(Map.of("vectors.kafka.enabled", "true"))))
                .isTrue();
    }

    private static VectorSettings settings(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(VectorSettings.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(VectorSettings.class);
    }
}
