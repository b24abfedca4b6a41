package io.github.camelconfluence.servers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A Chroma server of its own, as {@code chroma run} starts it. */
public final class ChromaServer implements AutoCloseable {

    private final NodeServer server;

    private ChromaServer(NodeServer server) {
        this.server = server;
    }

    public static ChromaServer startOrSkip() {
        ChromaServer chroma = new ChromaServer(NodeServer.startOrSkip(
                "node_modules/chromadb/dist/cli.mjs",
                "run",
                "--path",
                "FOLDER/data",
                "--host",
                "127.0.0.1",
                "--port",
                "PORT"));
        HttpRequest heartbeat = HttpRequest.newBuilder(URI.create(chroma.url() + "/api/v2/heartbeat"))
                .build();
        chroma.server.ready(() -> HttpClient.newHttpClient()
                        .send(heartbeat, BodyHandlers.discarding())
                        .statusCode()
                == 200);
        return chroma;
    }

    public String url() {
        return "http://127.0.0.1:" + server.port;
    }

    @Override
    public void close() {
        server.close();
    }
}
