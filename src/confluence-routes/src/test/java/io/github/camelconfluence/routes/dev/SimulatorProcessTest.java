package io.github.camelconfluence.routes.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SimulatorProcessTest {

    @Test
    void theDemoSiteAnswersWithTheCredentialsOfDevMode() throws Exception {
        SimulatorProcess demo = SimulatorProcess.start(Path.of(System.getProperty("project.root")));
        try {
            HttpRequest listSpaces = HttpRequest.newBuilder(URI.create(demo.url() + "/wiki/api/v2/spaces"))
                    .header("Authorization", "Basic " + credentials())
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(listSpaces, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"RP\"");
            assertThat(demo.exampleEdit()).startsWith("curl -X PUT http").contains("/_simulator/content/");
        } finally {
            ProcessHandle.of(demo.pid()).ifPresent(ProcessHandle::destroy);
        }
    }

    private static String credentials() {
        String user = SimulatorProcess.USERNAME + ":" + SimulatorProcess.API_TOKEN;
        return Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }
}
