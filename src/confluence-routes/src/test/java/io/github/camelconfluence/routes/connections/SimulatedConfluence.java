package io.github.camelconfluence.routes.connections;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A Confluence that the container follows into a folder. */
public class SimulatedConfluence implements QuarkusTestResourceLifecycleManager {

    private ConfluenceSimulator confluence;

    @Override
    public Map<String, String> start() {
        Path folder;
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "connections")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        confluence = ConfluenceSimulator.cloud().start();
        confluence.site().createSpace("RP", "RAG Pipelines");
        confluence.site().createPage("RP", null, "Home", "<p>Welcome</p>");
        String routes = Path.of(System.getProperty("project.root"), "routes").toString();
        return Map.of(
                "camel.main.routes-include-pattern", "file:" + routes + "/confluence-to-files.camel.yaml",
                "confluence.url", confluence.url().toString(),
                "confluence.username", Accounts.READER.email(),
                "confluence.api-token", Credentials.READER_API_TOKEN.secret(),
                "confluence.spaces", "RP",
                "confluence.delay", "200",
                "confluence.files.folder", folder.resolve("files").toString(),
                "confluence.progress", folder.resolve("progress.sqlite").toString(),
                "confluence.failed.folder", folder.resolve("failed").toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(confluence, new TestInjector.MatchesType(ConfluenceSimulator.class));
    }

    @Override
    public void stop() {
        confluence.close();
    }
}
