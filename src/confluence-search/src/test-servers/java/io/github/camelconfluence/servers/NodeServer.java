package io.github.camelconfluence.servers;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * A server out of the npm packages of {@code src/confluence-search/src/test/servers}, which {@code .ci/run} installs: a process
 * on a free port of this machine, with a folder that goes away with it. The tests of both modules compile this class.
 */
final class NodeServer implements AutoCloseable {

    private static final Path PACKAGES = Path.of(System.getenv()
            .getOrDefault("TEST_SERVERS", System.getProperty("user.home") + "/.cache/camel-confluence/servers"));

    final int port = freePort();
    final Path folder;
    private final Process process;
    /** Where the tests are aborted, nobody closes. */
    private final Thread end = new Thread(this::stop);

    private NodeServer(List<String> command) {
        try {
            folder = Files.createTempDirectory("confluence-server");
            List<String> whole = new ArrayList<>(List.of("node"));
            command.forEach(word ->
                    whole.add(word.replace("PORT", Integer.toString(port)).replace("FOLDER", folder.toString())));
            process = new ProcessBuilder(whole)
                    .directory(PACKAGES.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(end);
    }

    /**
     * Skips the tests where the packages are not installed, unless {@code -Drequire.servers=true} says that they must be.
     *
     * @param script below the packages
     * @param arguments in which {@code PORT} and {@code FOLDER} stand for the server's
     */
    static NodeServer startOrSkip(String script, String... arguments) {
        boolean installed = Files.isRegularFile(PACKAGES.resolve(script));
        if (Boolean.getBoolean("require.servers") && !installed) {
            throw new IllegalStateException("require.servers is set, and there is no " + PACKAGES.resolve(script));
        }
        assumeTrue(
                installed, "No " + PACKAGES.resolve(script) + " here: .ci/run installs it and runs these tests too.");
        List<String> command = new ArrayList<>(List.of(script));
        command.addAll(List.of(arguments));
        return new NodeServer(command);
    }

    /** Until it says so. */
    NodeServer ready(Callable<Boolean> answers) {
        await("a server that answers on port " + port + ", see " + folder.resolve("log"))
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptionsMatching(notYet -> process.isAlive())
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The server ended: " + Files.readString(folder.resolve("log")));
                    }
                    return answers.call();
                });
        return this;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        stop();
    }

    private void stop() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        // Whoever still lives could put more into the folder.
        all.forEach(one -> one.onExit().join());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
