package io.github.camelconfluence.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No container engine is needed to see whether the Dockerfile keeps its promises. */
class DockerfileTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", "../.."));
    private static final Path FILE = ROOT.resolve("src/confluence-routes/Dockerfile");
    private static final String BUILT = "src/confluence-routes/target/quarkus-app/";

    private final Dockerfile dockerfile = Dockerfile.parse(Manifests.text(FILE));

    @Test
    void onlyInstructionsThatExistAreUsed() {
        assertThat(dockerfile.instructions())
                .extracting(Dockerfile.Instruction::keyword)
                .isSubsetOf(Set.of(
                        "FROM",
                        "LABEL",
                        "WORKDIR",
                        "RUN",
                        "COPY",
                        "ENV",
                        "VOLUME",
                        "EXPOSE",
                        "USER",
                        "HEALTHCHECK",
                        "ENTRYPOINT"))
                .startsWith("FROM")
                .endsWith("ENTRYPOINT");
        assertThat(dockerfile.only("FROM").arguments()).matches("[a-z-]+:\\d+-jre");
    }

    @Test
    void whatIsCopiedIsInTheProjectOrBuiltByItAndNotIgnored() {
        List<String> admitted = Manifests.text(FILE.resolveSibling("Dockerfile.dockerignore"))
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        assertThat(sources()).isNotEmpty().allSatisfy(source -> {
            assertThat(source.startsWith(BUILT) || matches(source)).as(source).isTrue();
            assertThat(admitted).as(source).anyMatch(source::startsWith);
        });
    }

    @Test
    void layersThatChangeMoreOftenComeLater() {
        assertThat(sources())
                .containsExactly(
                        BUILT + "lib/",
                        BUILT + "quarkus-run.jar",
                        BUILT + "quarkus/",
                        BUILT + "app/",
                        "application.properties",
                        "routes/*.camel.yaml");
    }

    @Test
    void theUserIsTheOneThatKubernetesRunsItAs() {
        assertThat(dockerfile.only("USER").arguments()).isEqualTo("10001:10001");
        assertThat(dockerfile.only("RUN").arguments())
                .isEqualTo("install -d -o 10001 -g 10001 -m 0770 /deployments/data");
        assertThat(dockerfile.only("VOLUME").arguments()).isEqualTo("/deployments/data");
        assertThat(dockerfile.only("WORKDIR").arguments()).isEqualTo("/deployments");
        assertThat(dockerfile.only("EXPOSE").arguments()).isEqualTo("8080");
    }

    @Test
    void theProcessIsJavaWithTheOptionsOfTheEnvironment() {
        List<String> entrypoint = dockerfile.only("ENTRYPOINT").exec();
        assertThat(entrypoint).startsWith("sh", "-c").hasSize(4);
        assertThat(entrypoint.get(2))
                .startsWith("exec java ")
                .contains(" $JAVA_OPTS ")
                .endsWith(" -jar quarkus-run.jar \"$@\"");
        assertThat(dockerfile.only("ENV").arguments())
                .contains("-XX:MaxRAMPercentage=70")
                .contains("-XX:+ExitOnOutOfMemoryError")
                .contains("-XX:TieredStopAtLevel=1")
                .contains("QUARKUS_CONFIG_LOCATIONS=/deployments/application.properties");
    }

    @Test
    void theHealthCheckTellsAWellProcessFromASickOneAndFromNone() throws IOException, InterruptedException {
        assertThat(healthCheckAgainst(200)).isZero();
        assertThat(healthCheckAgainst(503)).isNotZero();
        assertThat(healthCheck(1)).isNotZero();
    }

    private int healthCheckAgainst(int status) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.createContext("/q/health/live", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return healthCheck(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private int healthCheck(int port) throws IOException, InterruptedException {
        List<String> command = dockerfile.only("HEALTHCHECK").exec().stream()
                .map(part -> part.replace("/8080", "/" + port))
                .toList();
        return new ProcessBuilder(command).start().waitFor();
    }

    private List<String> sources() {
        return dockerfile.all("COPY").stream().map(copy -> copy.words().get(0)).toList();
    }

    private static boolean matches(String source) {
        Path pattern = ROOT.resolve(source);
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> siblings = Files.list(pattern.getParent())) {
            return siblings.anyMatch(matcher::matches);
        } catch (IOException e) {
            return false;
        }
    }
}
