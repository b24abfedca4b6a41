package io.github.camelconfluence.servers;

import java.sql.Connection;
import java.sql.DriverManager;

/**
 * A PostgreSQL with pgvector of its own: PGlite, the server itself as WebAssembly, behind a socket. All connections share its one
 * backend, and with it the names of prepared statements, so that there must be none.
 */
public final class PgVectorServer implements AutoCloseable {

    /** Signs in with any password. */
    public static final String USERNAME = "postgres";

    private final NodeServer server;

    private PgVectorServer(NodeServer server) {
        this.server = server;
    }

    public static PgVectorServer startOrSkip() {
        PgVectorServer postgres = new PgVectorServer(NodeServer.startOrSkip(
                "node_modules/@electric-sql/pglite-socket/dist/scripts/server.js",
                "--db=memory://",
                "--extensions=@electric-sql/pglite-pgvector:vector",
                "--max-connections=20",
                "--port=PORT"));
        postgres.server.ready(() -> {
            try (Connection connection = DriverManager.getConnection(postgres.url(), USERNAME, "any")) {
                return connection.isValid(5);
            }
        });
        return postgres;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.port + "/postgres?prepareThreshold=0&sslmode=disable";
    }

    @Override
    public void close() {
        server.close();
    }
}
