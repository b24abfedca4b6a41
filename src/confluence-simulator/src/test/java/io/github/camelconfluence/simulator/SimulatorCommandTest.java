package io.github.camelconfluence.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulatorCommandTest {
    @TempDir
    Path folder;

    @Test
    void helpNamesEveryOption() {
        StringWriter help = new StringWriter();

        int status = commandLine(help).execute("--help");

        assertThat(status).isZero();
        assertThat(help.toString())
                .contains(
                        "--mode", "--port", "--demo", "--pages", "--spaces", "--annotated", "--latency", "--index-lag")
                .contains(
                        "--file",
                        "--user-time-zone",
                        "--burst-limit",
                        "--hourly-limit",
                        "--exit-with-parent",
                        "--port-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--mode=server",
                "--latency=50",
                "--burst-limit=10",
                "--demo --pages=10",
                "--spaces=2",
                "--user-time-zone=Mars/Olympus"
            })
    void optionsThatMakeNoSenseAreRefused(String line) {
        StringWriter complaint = new StringWriter();

        assertThat(commandLine(complaint).execute(line.split(" "))).isEqualTo(2);
        assertThat(complaint.toString()).contains("Usage:");
    }

    @Test
    void aProcessServesUntilItsParentIsGone() throws Exception {
        Process parent = new ProcessBuilder("sleep", "120").start();
        Path portFile = folder.resolve("port");
        Process simulator = start(
                "--mode=datacenter",
                "--pages=30",
                "--port=0",
                "--port-file=" + portFile,
                "--exit-with-parent=" + parent.pid());
        try {
            int port = Integer.parseInt(awaitText(portFile));
            assertThat(spaces(port)).contains("\"key\":\"GEN\"");

            parent.destroyForcibly();

            assertThat(simulator.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(simulator.getInputStream().readAllBytes()))
                    .contains("http://127.0.0.1:" + port + "/confluence", "pat-s3cr3t-reader", "curl -X PUT");
        } finally {
            parent.destroyForcibly();
            simulator.destroyForcibly();
        }
    }

    private static CommandLine commandLine(StringWriter output) {
        PrintWriter writer = new PrintWriter(output);
        return new CommandLine(new SimulatorCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer)
                .setErr(writer);
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorCommand.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String spaces(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/confluence/rest/api/space"))
                .header("Authorization", "Bearer pat-s3cr3t-reader")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String awaitText(Path file) throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            for (int event = 0; event < 10 && !Files.exists(file); event++) {
                WatchKey key = watch.poll(30, TimeUnit.SECONDS);
                assertThat(key).as("a file within 30 seconds").isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
        return Files.readString(file);
    }
}
