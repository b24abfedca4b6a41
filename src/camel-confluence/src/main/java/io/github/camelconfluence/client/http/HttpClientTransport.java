package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.io.CloseMode;

/** The real thing, over Apache HttpClient 5. Adds no policy but time-outs and bounds. */
final class HttpClientTransport implements Transport, AutoCloseable {

    private static final Set<String> LISTS =
            Set.of("ratelimit", "ratelimit-policy", "beta-ratelimit", "beta-ratelimit-policy");

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
                throw Unavailable.unsent(request + " was not sent: the connection is closed", e);
            }
            throw e;
        }
    }

    private Answer exchange(Request request) {
        HttpUriRequestBase outgoing = Outgoing.request(request);
        Deadline deadline = Deadline.start(this::after, options.timeouts().total(), outgoing::cancel);
        Outgoing.attachBody(outgoing, request, deadline::progress);
        try {
            ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(outgoing), outgoing, null);
            if (request.streamed()) {
                deadline.end();
            }
            long limit = request.streamed() ? Long.MAX_VALUE : options.limits().answerBytes();
            return answer(response, limit, deadline);
        } catch (IOException | HttpException e) {
            deadline.end();
            if (e instanceof RequestBody.UnreadableSource) {
                throw new InvalidRequest(0, request + " was broken off: " + e.getMessage());
            }
            String reason = reason(e, deadline.hasExpired());
            throw ConnectionFaults.isBeforeSending(e)
                    ? Unavailable.unsent(request + " was not sent: " + reason, e)
                    : new Unavailable(request + " got no answer: " + reason, e);
        }
    }

    private Answer answer(ClassicHttpResponse response, long limit, Deadline deadline) throws IOException {
        InputStream content = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        InputStream bounded = new BoundedStream(
                content,
                limit,
                e -> deadline.hasExpired()
                        ? new BoundedStream.TooMuch(reason(e, true))
                        : new IOException(reason(e, false), e));
        return new Answer(response.getCode(), name -> header(response, name), bounded, () -> {
            deadline.end();
            closeQuietly(response);
        });
    }

    /** A list may be told line by line: https://datatracker.ietf.org/doc/html/rfc9110#section-5.3. Others count once. */
    private static Optional<String> header(ClassicHttpResponse response, String name) {
        Stream<String> lines = Stream.of(response.getHeaders(name)).map(Header::getValue);
        return LISTS.contains(name.toLowerCase(Locale.ROOT))
                ? lines.reduce((before, next) -> before + ", " + next)
                : lines.findFirst();
    }

    private Future<?> after(Duration time, Runnable task) {
        return deadlines.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
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
