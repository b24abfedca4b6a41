package io.github.camelconfluence.routes;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The container as it is shipped, with every route on and without the patience that real sinks need. */
abstract class AllRoutes implements QuarkusTestProfile {

    public static class OnCloud extends AllRoutes {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Surroundings.class, Map.of("deployment", "cloud")));
        }
    }

    /** Polls on a cron, as an engineer would set it. */
    public static class OnDataCenter extends AllRoutes {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> configuration = new HashMap<>(super.getConfigOverrides());
            configuration.put("confluence.scheduler", "quartz");
            configuration.put("confluence.scheduler.cron", "* * * * * ?");
            return configuration;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Surroundings.class, Map.of("deployment", "datacenter")));
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "camel.main.routes-reload-enabled", "true",
                "confluence.files.enabled", "true",
                "confluence.kafka.enabled", "true",
                "confluence.http.enabled", "true",
                "confluence.delay", "200",
                "confluence.reconcile-interval", "500ms",
                "confluence.retries", "2",
                "confluence.retry.delay", "20");
    }
}
