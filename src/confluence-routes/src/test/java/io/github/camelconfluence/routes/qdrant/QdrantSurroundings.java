package io.github.camelconfluence.routes.qdrant;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.DemoSite;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The demo site, a stub of a Qdrant server, and a folder for all that the container writes. */
public class QdrantSurroundings implements QuarkusTestResourceLifecycleManager {

    static final String API_KEY = "key-of-the-vector-store";
    static final String COLLECTION = "wiki";

    private ConfluenceSimulator confluence;
    private QdrantStub qdrant;
    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "qdrant")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        confluence = ConfluenceSimulator.cloud()
                .site(DemoSite.create(Clock.systemUTC()))
                .start();
        qdrant = new QdrantStub(API_KEY);
        return Map.ofEntries(
                Map.entry("camel.main.routes-include-pattern", "file:" + shipped()),
                Map.entry("confluence.url", confluence.url().toString()),
                Map.entry("confluence.username", Accounts.READER.email()),
                Map.entry("confluence.api-token", Credentials.READER_API_TOKEN.secret()),
                Map.entry("confluence.spaces", "*"),
                Map.entry(
                        "confluence.progress", folder.resolve("progress.sqlite").toString()),
                Map.entry("confluence.failed.folder", failed().toString()),
                Map.entry("qdrant.enabled", "true"),
                Map.entry("qdrant.host", "localhost"),
                Map.entry("qdrant.port", Integer.toString(qdrant.port())),
                Map.entry("qdrant.api-key", API_KEY),
                Map.entry("qdrant.collection", COLLECTION));
    }

    private static Path shipped() {
        return Path.of(System.getProperty("project.root"), "routes", "confluence-to-qdrant.camel.yaml");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(QdrantSurroundings.class));
    }

    ConfluenceSimulator confluence() {
        return confluence;
    }

    QdrantStub qdrant() {
        return qdrant;
    }

    Path failed() {
        return folder.resolve("failed").toAbsolutePath();
    }

    @Override
    public void stop() {
        confluence.close();
        qdrant.close();
    }
}
