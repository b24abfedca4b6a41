package io.github.camelconfluence.routes.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.quarkus.main.events.BeforeInitialize;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives dev mode a Confluence when none is configured: the demo site, in a process of its own, so that a live reload does
 * not turn its time back. The process is found again after a reload and ends with dev mode.
 */
@ApplicationScoped
@IfBuildProfile("dev")
public class DemoSite {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSite.class);
    private static final String DEMO_URL = "confluence.demo.url";
    private static final String DEMO_PID = "confluence.demo.pid";

    private final Config config;

    DemoSite(Config config) {
        this.config = config;
    }

    /** Before Camel reads its configuration, which from then on finds the demo site where the environment names none. */
    void start(@Observes BeforeInitialize camelIsAboutToStart) throws IOException, InterruptedException {
        Optional<String> url = config.getOptionalValue("confluence.url", String.class);
        boolean demo = url.equals(Optional.ofNullable(System.getProperty(DEMO_URL)));
        if (url.isPresent() && !demo) {
            environment("").keySet().forEach(System::clearProperty);
        } else if (!isRunning()) {
            SimulatorProcess started = SimulatorProcess.start(Path.of(""));
            System.setProperty(DEMO_URL, started.url());
            System.setProperty(DEMO_PID, Long.toString(started.pid()));
            environment(started.url()).forEach(System::setProperty);
            LOG.info("Demo Confluence at {}; edit a page of it with:  {}", started.url(), started.exampleEdit());
        }
    }

    /** As if these had been given in the environment, which application.properties refers to. */
    private static Map<String, String> environment(String url) {
        return Map.of(
                "CONFLUENCE_URL",
                url,
                "CONFLUENCE_USERNAME",
                SimulatorProcess.USERNAME,
                "CONFLUENCE_API_TOKEN",
                SimulatorProcess.API_TOKEN,
                "CONFLUENCE_ACCESS_TOKEN",
                "",
                "CONFLUENCE_CREDENTIALS_FILE",
                "",
                "CONFLUENCE_SPACES",
                "*");
    }

    private static boolean isRunning() {
        return Optional.ofNullable(System.getProperty(DEMO_PID))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }
}
