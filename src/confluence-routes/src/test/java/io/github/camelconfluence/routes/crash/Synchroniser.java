package io.github.camelconfluence.routes.crash;

import io.github.camelconfluence.routes.kafka.KafkaBroker;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The process that follows the site, configured as an operator does it: by variables, and options as properties. */
final class Synchroniser {

    enum Kind {
        /** Camel Main on the tests' class path. */
        PLAIN,
        /** What is packaged. */
        CONTAINER
    }

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final List<String> ROUTES =
            List.of("confluence-to-files.camel.yaml", "confluence-to-kafka.camel.yaml");
    /** A short life is no time to optimise code in. */
    private static final List<String> FAST_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    /** All deletions are believed: what the guard holds back is not what is tested here. */
    private static final List<String> OPTIONS = List.of(
            "-Dcamel.component.confluence.max-deletions=100%",
            "-Dcamel.component.confluence.response-timeout=1500", "-Dcamel.routecontroller.back-off-delay=300");

    private static final List<String> LOGGING = List.of(
            "logger.handlers=CONSOLE",
            "handler.CONSOLE=org.jboss.logmanager.handlers.ConsoleHandler",
            "handler.CONSOLE.formatter=PATTERN",
            "formatter.PATTERN=org.jboss.logmanager.formatters.PatternFormatter",
            "formatter.PATTERN.properties=pattern",
            "formatter.PATTERN.pattern=%d{HH:mm:ss.SSS} %-5p [%c{1.}] (%t) %s%e%n",
            "loggers=org.apache.kafka,org.flywaydb",
            "logger.org.apache.kafka.level=WARN",
            "logger.org.flywaydb.level=WARN");

    private final Path work;
    private final Map<String, String> environment;
    private @Nullable Process running;
    private boolean closed;

    Synchroniser(Path work, URI site, String topic) throws IOException {
        this.work = work;
        this.environment = Map.ofEntries(
                Map.entry("CONFLUENCE_URL", site.toString()),
                Map.entry("CONFLUENCE_USERNAME", Accounts.READER.email()),
                Map.entry("CONFLUENCE_API_TOKEN", Credentials.READER_API_TOKEN.secret()),
                Map.entry("CONFLUENCE_SPACES", Wiki.SPACES),
                Map.entry("CONFLUENCE_DELAY", "200"),
                Map.entry("CONFLUENCE_RECONCILE_INTERVAL", "300ms"),
                Map.entry("CONFLUENCE_INCLUDE", "labels,ancestors,readers"),
                Map.entry("CONFLUENCE_RETRIES", "2"),
                Map.entry("CONFLUENCE_RETRY_DELAY", "50"),
                Map.entry("CONFLUENCE_KAFKA_ENABLED", "true"),
                Map.entry("CONFLUENCE_KAFKA_BROKERS", KafkaBroker.bootstrapServers()),
                Map.entry("CONFLUENCE_KAFKA_TOPIC", topic),
                Map.entry(
                        "QUARKUS_CONFIG_LOCATIONS",
                        ROOT.resolve("application.properties").toString()),
                Map.entry("QUARKUS_HTTP_PORT", "0"));
        Path routes = Files.createDirectories(work.resolve("routes"));
        for (String route : ROUTES) {
            Files.copy(ROOT.resolve("routes").resolve(route), routes.resolve(route));
        }
        Files.write(work.resolve("logging.properties"), LOGGING);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** An aborted run leaves no process behind, and starts none while it ends. */
    private synchronized void close() {
        closed = true;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /** Where the files route writes to, by its default. */
    Path files() {
        return work.resolve("data/files");
    }

    /** @param comparing whether it begins with a full comparison, as when somebody lets held deletions go */
    synchronized Process start(Kind kind, boolean comparing) throws IOException {
        if (closed) {
            throw new IllegalStateException("The run is aborted");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FAST_START);
        command.addAll(OPTIONS);
        command.addAll(kind == Kind.PLAIN ? plain() : container());
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(work.resolve("log").toFile()));
        process.environment().putAll(environment);
        if (comparing) {
            process.environment().put("CONFLUENCE_RELEASE_DELETIONS", "whatever is held");
        }
        Process started = process.start();
        running = started;
        return started;
    }

    private static List<String> container() {
        return List.of(
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString());
    }

    /** Quarkus brings nothing to a plain application but time to start. */
    private List<String> plain() {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("quarkus") || entry.contains("classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration=" + work.resolve("logging.properties").toUri(),
                "-cp",
                classPath,
                PlainMain.class.getName(),
                ROOT.resolve("application.properties").toString());
    }
}
