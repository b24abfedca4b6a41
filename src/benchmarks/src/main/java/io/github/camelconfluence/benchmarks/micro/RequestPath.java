package io.github.camelconfluence.benchmarks.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** A request that nothing holds back, through the limiter and all around it, and without them. */
@State(Scope.Benchmark)
public class RequestPath {

    private static final int REQUESTS = 10_000;
    private static final byte[] ANSWER = "{\"results\":[],\"_links\":{}}".getBytes(StandardCharsets.UTF_8);
    private static final URI PAGES = CannedSite.URL.resolve("/wiki/api/v2/pages");

    private final ObjectMapper json = new ObjectMapper();
    private final Connection connection = new CannedSite(ANSWER).connection();
    private CloseableHttpClient http = new CannedSite(ANSWER).http().build();

    @Setup
    public void open() {
        http = new CannedSite(ANSWER).http().build();
    }

    @TearDown
    public void close() throws IOException {
        http.close();
        connection.close();
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void httpClientAlone(Blackhole hole) throws IOException {
        for (int i = 0; i < REQUESTS; i++) {
            hole.consume(http.execute(
                    new HttpGet(PAGES),
                    answer -> json.readTree(answer.getEntity().getContent())));
        }
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void withLimiter(Blackhole hole) {
        for (int i = 0; i < REQUESTS; i++) {
            hole.consume(connection.unsigned().send(Request.get(PAGES), JsonNode.class, () -> {}));
        }
    }
}
