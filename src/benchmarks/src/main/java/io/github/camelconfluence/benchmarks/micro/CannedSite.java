package io.github.camelconfluence.benchmarks.micro;

import io.github.camelconfluence.client.RequestListener;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Credentials;
import io.github.camelconfluence.client.http.HttpOptions;
import io.github.camelconfluence.client.http.Origin;
import io.github.camelconfluence.client.http.ParkingWaiter;
import io.github.camelconfluence.client.http.Wiring;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** A site that gives the same answer to everything, inside the HTTP client: nothing is sent. */
final class CannedSite {

    static final URI URL = URI.create("http://127.0.0.1:1/wiki");

    private final byte[] answer;

    CannedSite(byte[] answer) {
        this.answer = answer.clone();
    }

    /** The HTTP client alone. */
    HttpClientBuilder http() {
        HttpClientBuilder builder = HttpClientBuilder.create();
        answerFrom(builder);
        return builder;
    }

    /** Everything that is between the component and the HTTP client: limits, retries, credentials, metrics. */
    Connection connection() {
        Wiring wiring = new Wiring(
                Clock.systemUTC(),
                new ParkingWaiter(),
                () -> ThreadLocalRandom.current().nextLong(),
                RequestListener.NONE);
        return Connection.open(
                HttpOptions.DEFAULTS.with(this::answerFrom),
                () -> new Credentials.Basic("reader", "secret"),
                Set.of(Origin.of(URL)),
                wiring);
    }

    private void answerFrom(HttpClientBuilder builder) {
        ExecChainHandler canned = (request, scope, chain) -> {
            BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
            response.setHeader("Content-Type", "application/json");
            response.setEntity(new ByteArrayEntity(answer, ContentType.APPLICATION_JSON));
            return response;
        };
        builder.addExecInterceptorFirst("canned", canned);
    }
}
