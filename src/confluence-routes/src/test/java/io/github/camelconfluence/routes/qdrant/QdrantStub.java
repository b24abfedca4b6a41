package io.github.camelconfluence.routes.qdrant;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.QdrantGrpc;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckReply;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Stands in for a Qdrant server: its gRPC API on a real port, as far as the route uses it, and its memory, which outlives
 * an outage. Written after the API's documentation and never compared with a server.
 */
final class QdrantStub implements AutoCloseable {

    private static final Metadata.Key<String> API_KEY = Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);

    private final String apiKey;
    private final StoredCollections collections = new StoredCollections();
    private Server server;
    private int port;

    QdrantStub(String apiKey) {
        this.apiKey = apiKey;
        start();
    }

    int port() {
        return port;
    }

    StoredCollections collections() {
        return collections;
    }

    /** On the port that it had before. */
    void start() {
        try {
            server = Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                    .maxInboundMessageSize(Integer.MAX_VALUE)
                    .addService(new Health())
                    .addService(new CollectionsService(collections))
                    .addService(new PointsService(collections))
                    .intercept(new KeyCheck())
                    .build()
                    .start();
            port = server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts calls that are under way. */
    void stop() {
        server.shutdownNow();
        try {
            server.awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Which anybody may ask. */
    private static final class Health extends QdrantGrpc.QdrantImplBase {
        @Override
        public void healthCheck(HealthCheckRequest request, StreamObserver<HealthCheckReply> answer) {
            answer.onNext(HealthCheckReply.newBuilder().setVersion("1.15.0").build());
            answer.onCompleted();
        }
    }

    private final class KeyCheck implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            boolean open =
                    QdrantGrpc.SERVICE_NAME.equals(call.getMethodDescriptor().getServiceName());
            if (open || apiKey.equals(headers.get(API_KEY))) {
                return next.startCall(call, headers);
            }
            call.close(Status.UNAUTHENTICATED.withDescription("Invalid API key or JWT"), new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }
}
