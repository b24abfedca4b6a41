package io.github.camelconfluence.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.DemoSite;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void thePeopleThatPagesMentionHaveNames() throws IOException, InterruptedException {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud()
                .site(DemoSite.create(Clock.systemUTC()))
                .start()) {
            String path = "/wiki/rest/api/user?accountId=712020:1c5be0a4-3a6d-4c67-9f41-7d0b6f9a2e01";
            assertThat(get(confluence.url().resolve(path))).contains("\"displayName\":\"Mara Lindqvist\"");
            assertThat(get(confluence.url().resolve("/wiki/rest/api/group"))).contains("\"northlark-security\"");
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        String pair = Accounts.READER.email() + ":" + Credentials.READER_API_TOKEN.secret();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + basic)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
