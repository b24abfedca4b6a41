package io.github.camelconfluence.simulator.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataCenterPropertiesTest {

    private final Site site = Site.empty();
    private final ContentId page = page(site);
    private final String properties = "/rest/api/content/" + page + "/property";
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.dataCenter().site(site).start();
    private final RestCaller editor = RestCaller.bearer(confluence, Credentials.EDITOR_PAT);

    @AfterEach
    void stop() {
        confluence.close();
    }

    private static ContentId page(Site site) {
        site.createSpace("RP", "RAG Pipelines");
        return site.createPage("RP", null, "Home", "<p>x</p>");
    }

    @Test
    void aPropertyIsMadeOnceAndThenReplacedByItsNextVersion() {
        assertThat(editor.get(properties + "/k").status()).isEqualTo(404);
        assertThat(editor.post(properties, "{\"key\":\"k\",\"value\":{\"a\":1}}")
                        .json()
                        .at("/version/number")
                        .asInt())
                .isEqualTo(1);
        assertThat(editor.post(properties, "{\"key\":\"k\",\"value\":2}").status())
                .isEqualTo(409);

        String next = "{\"key\":\"k\",\"value\":2,\"version\":{\"number\":2}}";
        assertThat(editor.put(properties + "/k", next).status()).isEqualTo(200);
        assertThat(editor.put(properties + "/k", next).status()).isEqualTo(409);
        assertThat(editor.get(properties + "/k").json().path("value").asInt()).isEqualTo(2);
        assertThat(site.find(page).orElseThrow().version().number()).isEqualTo(1);
    }

    @Test
    void aFirstVersionMayBePut() {
        assertThat(editor.put(properties + "/new", "{\"key\":\"new\",\"value\":1,\"version\":{\"number\":2}}")
                        .status())
                .isEqualTo(404);
        assertThat(editor.put(properties + "/new", "{\"key\":\"new\",\"value\":1,\"version\":{\"number\":1}}")
                        .status())
                .isEqualTo(200);
        assertThat(RestCaller.anonymous(confluence)
                        .post(properties, "{\"key\":\"other\",\"value\":1}")
                        .status())
                .isNotEqualTo(200);
    }
}
