package io.github.camelconfluence.routes;

import io.github.camelconfluence.routes.kafka.KafkaBroker;
import io.github.camelconfluence.routes.kafka.KafkaRecords;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All that the container talks to: a Confluence, a Kafka broker, an HTTP endpoint and a folder. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    static final String SPACE = "RP";
    static final String TOPIC = "pages-of-";
    static final String KEY_PREFIX = "acme/";

    private boolean cloud;
    private ConfluenceSimulator confluence;
    private HttpSink sink;
    private Path folder;
    private String topic;

    @Override
    public void init(Map<String, String> arguments) {
        cloud = "cloud".equals(arguments.get("deployment"));
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "routes")), "run");
            copyRoutes();
            sink = new HttpSink();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        confluence = (cloud ? ConfluenceSimulator.cloud() : ConfluenceSimulator.dataCenter()).start();
        confluence.site().createSpace(SPACE, "RAG Pipelines");
        confluence.site().createPage(SPACE, null, "Home", "<p>Welcome</p>");
        confluence.site().signIn().expire(Credentials.READER_PAT, Instant.now().plus(Duration.ofDays(10)));
        topic = TOPIC + folder.getFileName();

        Map<String, String> configuration = new HashMap<>(credentials());
        configuration.put("camel.main.routes-include-pattern", "file:" + routes() + "/*.camel.yaml");
        configuration.put("camel.main.routes-reload-directory", routes().toString());
        configuration.put("confluence.url", confluence.url().toString());
        secondConnection().forEach((option, value) -> configuration.put("camel.beans.second." + option, value));
        configuration.put("camel.beans.second", "#class:io.github.camelconfluence.ConfluenceComponent");
        configuration.put("confluence.spaces", SPACE);
        configuration.put("confluence.files.folder", folder.resolve("files").toString());
        configuration.put(
                "confluence.progress", folder.resolve("progress.sqlite").toString());
        configuration.put("confluence.failed.folder", folder.resolve("failed").toString());
        configuration.put("confluence.kafka.brokers", KafkaBroker.bootstrapServers());
        configuration.put("confluence.kafka.topic", topic);
        configuration.put("confluence.kafka.key-prefix", KEY_PREFIX);
        configuration.put("confluence.http.url", sink.url());
        configuration.put("confluence.http.authorization", "Bearer s3cr3t-of-the-endpoint");
        return configuration;
    }

    /** The files that are shipped, where a test may edit them as an engineer would. */
    private void copyRoutes() throws IOException {
        Files.createDirectories(routes());
        try (Stream<Path> shipped = Files.list(Path.of(System.getProperty("project.root"), "routes"))) {
            for (Path route : shipped.toList()) {
                Files.copy(route, routes().resolve(route.getFileName()));
            }
        }
    }

    private Map<String, String> credentials() {
        return cloud
                ? Map.of(
                        "confluence.username", Accounts.READER.email(),
                        "confluence.api-token", Credentials.READER_API_TOKEN.secret(),
                        "camel.component.confluence.token-expires",
                                LocalDate.now(ZoneOffset.UTC).plusDays(10).toString())
                : Map.of("confluence.access-token", Credentials.READER_PAT.secret());
    }

    /** Somebody else at the same site, as options of another component. */
    Map<String, String> secondConnection() {
        Map<String, String> options = new HashMap<>(Map.of(
                "url", confluence.url().toString(),
                "syncStore", folder.resolve("second.sqlite").toString()));
        options.putAll(
                cloud
                        ? Map.of(
                                "username", Accounts.EDITOR.email(),
                                "apiToken", Credentials.EDITOR_API_TOKEN.secret())
                        : Map.of("accessToken", Credentials.EDITOR_PAT.secret()));
        return options;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Surroundings.class));
    }

    ConfluenceSimulator confluence() {
        return confluence;
    }

    HttpSink sink() {
        return sink;
    }

    Path routes() {
        return folder.resolve("routes").toAbsolutePath();
    }

    Path files() {
        return folder.resolve("files");
    }

    Path failed() {
        return folder.resolve("failed");
    }

    KafkaRecords records() {
        return new KafkaRecords(KafkaBroker.bootstrapServers(), topic);
    }

    String topic() {
        return topic;
    }

    @Override
    public void stop() {
        confluence.close();
        sink.close();
    }
}
