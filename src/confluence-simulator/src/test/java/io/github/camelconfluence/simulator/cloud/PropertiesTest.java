package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PropertiesTest {

    private final Site site = Site.empty();
    private final ContentId page = page(site);
    private final String properties = "/wiki/api/v2/pages/" + page + "/properties";
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).start();
    private final RestCaller editor = Callers.editor(confluence);

    @AfterEach
    void stop() {
        confluence.close();
    }

    private static ContentId page(Site site) {
        site.createSpace("RP", "RAG Pipelines");
        return site.createPage("RP", null, "Home", "<p>x</p>");
    }

    @Test
    void aPropertyIsMadeOnceAndThenReplacedByItsIdAndNextVersion() {
        JsonNode made =
                editor.post(properties, "{\"key\":\"k\",\"value\":{\"a\":1}}").json();
        assertThat(made.at("/version/number").asInt()).isEqualTo(1);
        assertThat(editor.post(properties, "{\"key\":\"k\",\"value\":2}").status())
                .isEqualTo(409);

        String single = properties + "/" + made.path("id").asText();
        String next = "{\"key\":\"k\",\"value\":2,\"version\":{\"number\":2}}";
        assertThat(editor.put(single, next).json().path("value").asInt()).isEqualTo(2);
        assertThat(editor.put(single, next).status()).isEqualTo(409);
        assertThat(editor.get(properties + "?key=k")
                        .json()
                        .at("/results/0/version/number")
                        .asInt())
                .isEqualTo(2);
        assertThat(site.find(page).orElseThrow().version().number()).isEqualTo(1);
    }

    @Test
    void anUnknownPropertyAndAReaderAreRefused() {
        assertThat(editor.put(properties + "/4711", "{\"key\":\"k\",\"value\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(Callers.reader(confluence)
                        .post(properties, "{\"key\":\"k\",\"value\":1}")
                        .status())
                .isEqualTo(403);
    }
}
