package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;

/** The real thing, over Apache HttpClient 5. Adds no policy but time-outs and bounds. */
final class HttpClientTransport implements Transport, AutoCloseable {

    private final HttpOptions options;
    private final CloseableHttpClient client;
    private volatile boolean closed;

    /** Time-outs of the socket end a silent answer; only a deadline ends one that drips. */
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "confluence-http-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    HttpClientTransport(HttpOptions options) {
        this.options = options;
        this.client = HttpClients5.build(options);
        deadlines.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Answer send(Request request) {
        try {
            return exchange(request);
        } catch (IllegalStateException | RejectedExecutionException e) {
            if (closed) {
                throw new Unavailable(request + " was not sent: the connection is closed", e);
            }
            throw e;
        }
    }

    private Answer exchange(Request request) {
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach((name, value) -> outgoing.setHeader(header(name, value)));
        if (request.body() != null) {
            outgoing.setEntity(new ByteArrayEntity(
                    request.body(),
                    ContentType.parse(request.headers().getOrDefault("Content-Type", "application/json"))));
        }
        AtomicBoolean expired = new AtomicBoolean();
        Future<?> deadline = deadlines.schedule(
                () -> {
                    expired.set(true);
                    outgoing.cancel();
                },
                options.timeouts().total().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(outgoing), outgoing, null);
            if (request.streamed()) {
                deadline.cancel(false);
            }
            long limit = request.streamed() ? Long.MAX_VALUE : options.limits().answerBytes();
            return answer(response, limit, expired, deadline);
        } catch (IOException | HttpException e) {
            deadline.cancel(false);
            throw new Unavailable(request + " got no answer: " + reason(e, expired.get()), e);
        }
    }

    private static Header header(String name, String value) {
        return name.equals("Authorization") ? new UnshownHeader(name, value) : new BasicHeader(name, value);
    }

    private Answer answer(ClassicHttpResponse response, long limit, AtomicBoolean expired, Future<?> deadline)
            throws IOException {
        InputStream content = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        InputStream bounded = new BoundedStream(
                content,
                limit,
                e -> expired.get() ? new BoundedStream.TooMuch(reason(e, true)) : new IOException(reason(e, false), e));
        return new Answer(
                response.getCode(),
                name -> Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue),
                bounded,
                () -> {
                    deadline.cancel(false);
                    closeQuietly(response);
                });
    }

    private String reason(Exception e, boolean expired) {
        return expired
                ? "it was not complete within " + options.timeouts().total().toSeconds() + " s"
                : ConnectionFaults.describe(e);
    }

    /** A connection that cannot be closed in order has been closed by the other side: nothing is lost. */
    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException ignored) {
            return;
        }
    }

    @Override
    public void close() {
        closed = true;
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
