package io.github.camelconfluence.routes.connections;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A container that follows one space and shows its connections. */
public class ConnectionsShown implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "connections.enabled",
                "true",
                "connections.hosts",
                "sync.acme.com, Other.acme.com:8080, dotted.acme.com.");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(SimulatedConfluence.class));
    }

    /** As it is unless somebody turns it on. */
    public static class Off implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("camel.main.routes-include-pattern", "false");
        }
    }
}
