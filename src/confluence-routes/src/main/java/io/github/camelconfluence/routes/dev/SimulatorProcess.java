package io.github.camelconfluence.routes.dev;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The simulator of this project's sources, started from where Maven has just compiled it.
 *
 * @param exampleEdit a command that edits one of its pages, ready to be pasted into a shell
 */
record SimulatorProcess(String url, long pid, String exampleEdit) {

    static final String USERNAME = "reader@example.org";
    static final String API_TOKEN = "ATATT3x-s3cr3t-reader";

    private static final Path HOME = Path.of("src", "confluence-simulator", "target");
    private static final String MAIN = "io.github.camelconfluence.simulator.SimulatorCommand";
    private static final Pattern EXAMPLE = Pattern.compile("curl -X PUT .*");
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int LOOKS = 600;
    private static final int PORT = 8091;

    /** @throws IOException when it does not come up; the message names its log */
    static SimulatorProcess start(Path root) throws IOException, InterruptedException {
        Path home = root.resolve(HOME).toAbsolutePath();
        Path log = home.resolve("demo-site.log");
        Path portFile = Files.createTempFile("confluence-demo", ".port");
        Process process = new ProcessBuilder(command(home, portFile))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            for (int look = 0; look < LOOKS; look++) {
                if (process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("The demo Confluence ended while starting: see " + log);
                }
                Optional<String> example = example(log);
                if (example.isPresent()) {
                    return new SimulatorProcess(
                            "http://localhost:" + Files.readString(portFile).strip(), process.pid(), example.get());
                }
            }
        } finally {
            Files.delete(portFile);
        }
        process.destroy();
        throw new IOException("The demo Confluence did not start in time: see " + log);
    }

    /** The last thing it says; by then its port is known. */
    private static Optional<String> example(Path log) throws IOException {
        Matcher line = EXAMPLE.matcher(Files.readString(log));
        return line.find() ? Optional.of(line.group()) : Optional.empty();
    }

    /** The same at every start where it is free, so that progress of the last time counts. */
    private static int port() {
        try (ServerSocket free = new ServerSocket(PORT)) {
            return free.getLocalPort();
        } catch (IOException taken) {
            return 0;
        }
    }

    private static List<String> command(Path home, Path portFile) throws IOException {
        String classPath = home.resolve("classes")
                + File.pathSeparator
                + Files.readString(home.resolve("classpath.txt")).strip();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                MAIN,
                "--demo",
                "--port",
                Integer.toString(port()),
                "--port-file",
                portFile.toString(),
                "--exit-with-parent",
                Long.toString(ProcessHandle.current().pid()));
    }
}
