package io.github.camelconfluence.routes.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The simulator of this project's sources, started from where Maven has just compiled it. */
record SimulatorProcess(String url, long pid) {

    static final String USERNAME = "reader@example.org";
    static final String API_TOKEN = "ATATT3x-reader";

    private static final Path HOME = Path.of("src", "confluence-simulator", "target");
    private static final String MAIN = "io.github.camelconfluence.simulator.SimulatorCommand";
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int LOOKS = 300;

    /** @throws IOException when it does not come up; the message names its log */
    static SimulatorProcess start(Path root) throws IOException, InterruptedException {
        Path home = root.resolve(HOME).toAbsolutePath();
        Path portFile = Files.createTempFile("confluence-demo", ".port");
        File log = home.resolve("demo-site.log").toFile();
        Process process = new ProcessBuilder(command(home, portFile))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        for (int look = 0; look < LOOKS; look++) {
            if (process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("The demo Confluence ended while starting: see " + log);
            }
            String port = Files.readString(portFile).strip();
            if (!port.isEmpty()) {
                Files.delete(portFile);
                return new SimulatorProcess("http://localhost:" + port, process.pid());
            }
        }
        process.destroy();
        throw new IOException("The demo Confluence did not start in time: see " + log);
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
                "--port-file",
                portFile.toString(),
                "--exit-with-parent",
                Long.toString(ProcessHandle.current().pid()));
    }

    static String exampleEdit(String url) {
        return "curl -X POST " + url;
    }
}
