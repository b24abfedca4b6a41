package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.junit.jupiter.api.Test;

/** What a route reads in its midst, on every Confluence. */
abstract class ReadContentsContract extends ProducerContract {

    @Test
    void aPageIsReadByIdWithLabelsAndBody() {
        wiki.edit(home, "<p>Ask <ac:link><ri:user ri:account-id=\"" + Accounts.EDITOR.accountId()
                + "\" ri:userkey=\"" + Accounts.EDITOR.accountId() + "\"/></ac:link></p>");
        wiki.label(home, "howto");

        ConfluenceContent page = written("getPage", null, Map.of(TARGET, home.toString()));

        assertThat(page.title()).isEqualTo("Home");
        assertThat(page.labels()).containsExactly("howto");
        assertThat(page.body().format()).isEqualTo("markdown");
        assertThat(page.text()).startsWith("Ask @");
        assertThat(page.outcome()).isNull();
    }

    @Test
    void aPageIsReadByTitleInAnyFormat() {
        assertThat(written("getPage&title=Home&bodyFormat=storage", null, Map.of()).text())
                .isEqualTo("<p>Welcome</p>");
        assertThat(written("getPage&title=Home&bodyFormat=html", null, Map.of()).text())
                .contains("<p>Welcome</p>");
        assertThat(written("getPage&bodyFormat=none", null, Map.of(TITLE, "Home")).body())
                .isNull();
        assertThat(refused(send("getPage&title=Nowhere", null, Map.of()), NotFound.class))
                .hasMessageContaining("There is no page 'Nowhere'");
    }

    @Test
    void whatIsReadIsJsonAndText() throws Exception {
        Exchange page = send("getPage&title=Home", null, Map.of());

        assertThat(page.getMessage().getBody(String.class)).isEqualTo("Welcome\n");
        try (JacksonDataFormat json = new JacksonDataFormat()) {
            json.setCamelContext(context);
            json.start();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            json.marshal(page, page.getMessage().getBody(), out);
            JsonNode tree = new ObjectMapper().readTree(out.toByteArray());
            assertThat(tree.at("/space/key").asText()).isEqualTo("RP");
            assertThat(tree.at("/body/value").asText()).isEqualTo("Welcome\n");
            assertThat(tree.at("/version/number").asInt()).isEqualTo(1);
        }
    }

    @Test
    void childrenAreListed() {
        ContentId one = wiki.createPage("RP", home, "One", "<p>x</p>");
        wiki.createPage("RP", one, "Below", "<p>x</p>");
        wiki.createPage("RP", home, "Two", "<p>x</p>");

        assertThat(ReadContentsContract.<ConfluenceContent>rows(
                        send("listChildren", null, Map.of(TARGET, home.toString()))))
                .extracting(ConfluenceContent::title)
                .containsExactly("One", "Two");
    }

    @Test
    void aSearchIsWithinTheSpaceAndReadAsItIsConsumed() throws Exception {
        wiki.createSpace("OT", "Other");
        wiki.createPage("OT", null, "Elsewhere", "<p>x</p>");
        for (int number = 0; number < 300; number++) {
            wiki.createPage("RP", home, "Page " + number, "<p>x</p>");
        }
        List<Object> titles = new ArrayList<>();
        List<Long> asked = new ArrayList<>();
        route(builder -> builder.from("direct:search")
                .to("confluence:RP?operation=search&cql=type = page")
                .split(builder.body())
                .streaming()
                .process(exchange -> {
                    titles.add(exchange.getMessage().getBody(ConfluenceContent.class).title());
                    asked.add(confluence.requests().count(request -> request.path().contains("search")));
                }));

        done(template.request("direct:search", exchange -> {}));

        assertThat(titles).hasSize(301).contains("Home").doesNotContain("Elsewhere");
        assertThat(asked.get(0)).isLessThan(asked.get(300));
    }

    @Test
    void spacesAreListed() {
        wiki.createSpace("OT", "Other");

        assertThat(ReadContentsContract.<ConfluenceContent.Space>rows(
                        sendTo("confluence:*?operation=listSpaces", null, Map.of())))
                .extracting(ConfluenceContent.Space::key)
                .containsExactlyInAnyOrder("RP", "OT");
        assertThat(ReadContentsContract.<ConfluenceContent.Space>rows(send("listSpaces", null, Map.of())))
                .extracting(ConfluenceContent.Space::name)
                .containsExactly("RAG Pipelines");
    }

    @Test
    void theConnectionIsTested() {
        ConnectionReport report = done(send("testConnection", null, Map.of()))
                .getMessage()
                .getBody(ConnectionReport.class);

        assertThat(report.ok()).isTrue();
    }
}
