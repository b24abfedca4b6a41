package io.github.camelconfluence.routes.search;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** A container that follows nothing, and searches in what a test has put into its index. */
public class SearchOn implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TestIndex.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("search.enabled", "true", "camel.main.routes-include-pattern", "false");
    }

    /** The same with search off, as it is unless somebody turns it on. */
    public static class Off implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("camel.main.routes-include-pattern", "false");
        }
    }
}
