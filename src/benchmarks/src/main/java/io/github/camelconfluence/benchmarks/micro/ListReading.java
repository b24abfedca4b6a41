package io.github.camelconfluence.benchmarks.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.cloud.CloudClient;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.GeneratedSite;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Cloud's answer with 250 pages and their bodies: read as the client reads it, and as a plain tree of JSON. */
@State(Scope.Benchmark)
public class ListReading {

    private static final int PAGES = 250;
    private static final int TIMES = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final List<ContentId> ids = new ArrayList<>();
    private byte[] answer = {};
    private ConfluenceClient client = clientOf(answer);

    @Setup
    public void fetch() throws IOException, InterruptedException {
        answer = answer();
        for (JsonNode page : json.readTree(answer).path("results")) {
            ids.add(new ContentId(page.path("id").asText()));
        }
        client = clientOf(answer);
    }

    @TearDown
    public void close() throws Exception {
        client.close();
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void treeOfJson(Blackhole hole) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            hole.consume(json.readTree(answer));
        }
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void client(Blackhole hole) {
        for (int i = 0; i < TIMES; i++) {
            hole.consume(client.read(ContentType.PAGE, ids, BodyRepresentation.STORAGE));
        }
    }

    private static ConfluenceClient clientOf(byte[] answer) {
        SiteAddress address = new SiteAddress(new Site(CannedSite.URL, Deployment.CLOUD), CannedSite.URL, "");
        return CloudClient.over(new CannedSite(answer).connection(), address);
    }

    private static byte[] answer() throws IOException, InterruptedException {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().site(GeneratedSite.of(PAGES)).start()) {
            String pair = Accounts.READER.email() + ":" + Credentials.READER_API_TOKEN.secret();
            String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(
                            confluence.url().resolve("/wiki/api/v2/pages?limit=" + PAGES + "&body-format=storage"))
                    .header("Authorization", "Basic " + basic)
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
