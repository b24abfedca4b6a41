package io.github.camelconfluence.simulator.server;

import io.github.camelconfluence.simulator.http.Interceptor;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Surface;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One port on the loopback interface with the surfaces that answer there. */
public final class Listener {

    private static final long START_TIMEOUT_SECONDS = 60;

    /** What all listeners of a simulator share. */
    public record Shared(Vertx vertx, Clock clock, List<Interceptor> interceptors, Observer observer) {}

    /** Is told of every request that was answered or cut off. */
    @FunctionalInterface
    public interface Observer {
        void answered(Request request, Sent sent, Duration took);
    }

    /**
     * What of an answer is worth knowing afterwards.
     *
     * @param status 0 where the connection was cut
     * @param retryAfter empty where the answer did not ask to wait
     */
    public record Sent(int status, String retryAfter) {
        static final Sent CUT = new Sent(0, "");
    }

    private final Shared shared;
    private final HttpServer server;
    private volatile List<Surface> surfaces = List.of();

    private Listener(Shared shared, HttpServer server) {
        this.shared = shared;
        this.server = server;
    }

    /** Opens the port (0 takes a free one); until {@link #serve} everything answers 404. */
    public static Listener open(Shared shared, int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMaxInitialLineLength(16 * 1024)
                .setMaxHeaderSize(32 * 1024)
                // Java's HTTP client asks to go over to HTTP/2 and at times reads the answer that is not as one that
                // is.
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(true)
                .setCompressionLevel(1);
        HttpServer server = shared.vertx().createHttpServer(options);
        Listener listener = new Listener(shared, server);
        server.requestHandler(listener::receive);
        try {
            server.listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(START_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Cannot listen on port " + port + ": " + e.getCause(), e);
        }
        return listener;
    }

    public void serve(List<Surface> answering) {
        surfaces = List.copyOf(answering);
    }

    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private void receive(HttpServerRequest incoming) {
        long start = System.nanoTime();
        incoming.body().onSuccess(body -> {
            Request request = IncomingRequest.read(incoming, body.getBytes());
            Surface surface = surfaces.stream()
                    .filter(each -> each.serves(request.path()))
                    .findFirst()
                    .orElse(NothingThere.SURFACE);
            Request signedIn = request.from(surface.identify(request));
            OutgoingAnswer outgoing = new OutgoingAnswer(incoming, shared.clock(), sent -> {
                if (surface.isPartOfConfluence()) {
                    shared.observer().answered(signedIn, sent, Duration.ofNanos(System.nanoTime() - start));
                }
            });
            new Handling(shared, signedIn, surface, outgoing).run();
        });
    }
}
