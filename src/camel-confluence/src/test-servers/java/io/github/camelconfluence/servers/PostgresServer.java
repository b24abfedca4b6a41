package io.github.camelconfluence.servers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of its own, from the binaries of Debian's package {@code postgresql}: on a free port of this machine, in a
 * folder that goes away with it. The server refuses to run as root, so that root hands it to the package's user. The tests
 * of both modules compile this class.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    /** Signs in with any password. */
    public static final String USERNAME = "postgres";

    private static final List<String> AS_POSTGRES = List.of("runuser", "-u", "postgres", "--");

    private final Path binaries;
    private final Path folder;
    private final int port;
    /** Where the tests are aborted, nobody closes. */
    private final Thread end = new Thread(this::stop);

    private PostgresServer(Path binaries) {
        this.binaries = binaries;
        this.folder = Path.of(run("mktemp", "-d", "-t", "confluence-postgres-XXXXXX"));
        this.port = freePort();
    }

    /** Skips the tests where the package is not installed, unless {@code -Drequire.postgres=true} says that it must be. */
    public static PostgresServer startOrSkip() {
        return start(binaries(VERSIONS, Boolean.getBoolean("require.postgres")));
    }

    static Path binaries(Path versions, boolean required) {
        Optional<Path> found = newest(versions);
        if (required && found.isEmpty()) {
            throw new IllegalStateException("require.postgres is set, and no PostgreSQL is below " + versions);
        }
        assumeTrue(found.isPresent(), "No PostgreSQL here: apt-get install postgresql runs these tests too.");
        return found.get();
    }

    private static Optional<Path> newest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer start(Path binaries) {
        PostgresServer server = new PostgresServer(binaries);
        Runtime.getRuntime().addShutdownHook(server.end);
        server.pg("initdb", "--username=" + USERNAME, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        server.pg(
                "pg_ctl",
                "--wait",
                "--log=" + server.folder.resolve("log"),
                "--options=-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                        + " -c fsync=off",
                "start");
        return server;
    }

    /** What leads to a schema of the name, made if new. */
    public DataSource schema(String name) {
        Jdbi.create(source("public")).useHandle(handle -> handle.execute("create schema if not exists " + name));
        return source(name);
    }

    /** The same for another process. */
    public String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=" + schema;
    }

    private PGSimpleDataSource source(String schema) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(schema));
        source.setUser(USERNAME);
        return source;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        stop();
    }

    private void stop() {
        pg("pg_ctl", "--wait", "--mode=immediate", "stop");
        run("rm", "-r", folder.toString());
    }

    private void pg(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(binaries.resolve(program).toString()));
        command.add("--pgdata=" + folder.resolve("data"));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    /** What the command said; its output goes to a file, since the server that it leaves behind would keep a pipe open. */
    private static String run(String... command) {
        List<String> whole = new ArrayList<>(System.getProperty("user.name").equals("root") ? AS_POSTGRES : List.of());
        whole.addAll(List.of(command));
        try {
            Path output = Files.createTempFile("confluence-postgres", ".out");
            int code = new ProcessBuilder(whole)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String said = Files.readString(output, StandardCharsets.UTF_8).strip();
            Files.delete(output);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", whole) + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
