package io.github.camelconfluence.search.http;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * LangChain4j's own client waits for ever for the rest of an answer that has begun, and keeps however much comes; this one
 * does neither. It follows no redirect, since the key would go along. Thread-safe.
 */
public final class BoundedHttpClient implements HttpClient {

    private static final Set<String> SECRET = Set.of("authorization");
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Two thousand vectors of 1,536 numbers, written out, are some 60 MB. */
    private static final int LARGEST_ANSWER = 64 << 20;

    // HTTP/1.1, because servers for models answer the JDK's offer of HTTP/2 over plain HTTP with an error, or lose the
    // body.
    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    private final Refusal refusal;
    private final Duration patience;

    /**
     * @param options the prefix of those that lead to the server, for what an error advises
     * @param patience until the answer is complete
     */
    public BoundedHttpClient(String options, Duration patience) {
        this.refusal = new Refusal(options);
        this.patience = patience;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        URI address = URI.create(request.url());
        HttpResponse<byte[]> answer = answer(jdk(request, address), address);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() / 100 != 2) {
            throw refusal.of(address, answer.statusCode(), body, secrets(request));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.statusCode())
                .headers(answer.headers().map())
                .body(body)
                .build();
    }

    private HttpResponse<byte[]> answer(java.net.http.HttpRequest request, URI address) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(LARGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            answer.cancel(true);
            throw new TimeoutException(
                    Refusal.server(address) + " did not answer within " + patience.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + Refusal.server(address) + " was asked", e);
        } catch (ExecutionException e) {
            throw unreachable(address, e.getCause() == null ? e : e.getCause());
        }
    }

    private static UncheckedIOException unreachable(URI address, Throwable cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new UncheckedIOException(
                Refusal.server(address) + " gave no answer: " + why,
                cause instanceof IOException failure ? failure : new IOException(cause));
    }

    private static java.net.http.HttpRequest jdk(HttpRequest request, URI address) {
        java.net.http.HttpRequest.Builder built = java.net.http.HttpRequest.newBuilder(address);
        request.headers().forEach((name, values) -> values.forEach(value -> built.header(name, value)));
        return built.method(
                        request.method().name(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()))
                .build();
    }

    /** Some servers repeat the key that they do not take. */
    private static List<String> secrets(HttpRequest request) {
        return request.headers().entrySet().stream()
                .filter(header -> SECRET.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .flatMap(header -> header.getValue().stream())
                .map(value -> value.substring(value.indexOf(' ') + 1))
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Answers are taken whole");
    }
}
