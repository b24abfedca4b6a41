package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.VersionConflict;
import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.operation.Operation;
import io.github.camelconfluence.operation.Parameter;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a producer writes to, and above all what not. */
class TargetsTest extends ProducerContract {

    @Override
    Settings simulator() {
        return ConfluenceSimulator.cloud();
    }

    @Override
    Map<String, Object> connection(ConfluenceSimulator confluence) {
        return Connections.cloudEditor(confluence);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"UPDATE_PAGE", "MOVE_PAGE", "DELETE_PAGE", "CREATE_COMMENT", "ADD_LABELS", "UPLOAD_ATTACHMENT"})
    void theHeadersOfAConsumerNameNoTarget(Operation operation) {
        Map<String, ?> headers = Map.of(
                ConfluenceHeaders.CONTENT_ID, home.toString(),
                ConfluenceHeaders.TITLE, "Home",
                ConfluenceHeaders.SPACE_KEY, "RP",
                PARENT, home.toString(),
                ConfluenceHeaders.TARGET_LABELS, "x",
                Exchange.FILE_NAME, "x.txt");

        assertThat(refused(send(operation.optionName(), "x", headers), IllegalArgumentException.class))
                .hasMessageContaining("option targetId or header CamelConfluenceTargetId");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aRouteFromOneSpaceToAnotherLeavesItsSourceAlone() throws Exception {
        wiki.createSpace("CP", "Copies");
        ContentId copies = wiki.createPage("CP", null, "Copies", "<p>x</p>");
        follow("RP?types=page&bodyFormat=storage", exchange -> {
            exchange.getMessage().setHeader(TITLE, exchange.getMessage().getHeader(ConfluenceHeaders.TITLE));
            template.send("confluence:CP?operation=upsertPage&parent=" + copies, exchange);
        });
        poll();
        wiki.edit(home, "<p>Second</p>");
        poll();

        assertThat(wiki.find("CP", "Home").orElseThrow().storage()).isEqualTo("<p>Second</p>");
        assertThat(page(home).version().number()).isEqualTo(2);
    }

    @Test
    void whatIsInAnotherSpaceThanThePathNamesIsLeftAlone() {
        wiki.createSpace("OT", "Other");
        ContentId other = wiki.createPage("OT", null, "Elsewhere", "<p>x</p>");
        Map<String, ?> target = Map.of(TARGET, other.toString());

        assertThat(refused(send("updatePage", "y", target), InvalidRequest.class))
                .hasMessageContaining("is in no space that 'confluence:RP' names");
        refused(send("createPage", "y", Map.of(TITLE, "New", PARENT, other.toString())), InvalidRequest.class);
        assertThat(writes()).isEmpty();

        assertThat(content(sendTo("confluence:*?operation=updatePage", "y", target)).outcome())
                .isEqualTo("updated");
        assertThat(content(sendTo("confluence:OT,RP?operation=movePage&parent=" + home, null, target))
                        .space()
                        .key())
                .isEqualTo("RP");
    }

    @Test
    void anIdOfAnotherSiteIsRefusedUnlessItIsSaidToBeOneOfThisSite() throws Exception {
        Site elsewhere = Site.empty(clock);
        elsewhere.createSpace("RP", "Same key");
        try (ConfluenceSimulator other =
                ConfluenceSimulator.cloud().site(elsewhere).clock(clock).start()) {
            ContentId same = elsewhere.createPage("RP", null, "Same id", "<p>theirs</p>");
            assertThat(same).isEqualTo(home);
            String uri = "confluence:RP?operation=updatePage&url=" + other.url() + "&gatewayUrl=" + other.gatewayUrl();
            String site = confluence.url() + "/wiki";
            Map<String, Object> copied = Map.of(
                    TARGET, home.toString(), ConfluenceHeaders.CONTENT_ID, home.toString(), ConfluenceHeaders.SITE, site);

            assertThat(refused(sendTo(uri, "ours", copied), InvalidRequest.class))
                    .hasMessageContaining(site)
                    .hasMessageContaining(other.url().toString());
            refused(
                    sendTo(uri, "ours", Map.of(TARGET, home.toString(), ConfluenceHeaders.TARGET_SITE, site)),
                    InvalidRequest.class);
            assertThat(elsewhere.find(same).orElseThrow().storage()).isEqualTo("<p>theirs</p>");

            Map<String, Object> meant = new HashMap<>(copied);
            meant.put(ConfluenceHeaders.TARGET_SITE, other.url().toString());
            assertThat(content(sendTo(uri, "ours", meant)).outcome()).isEqualTo("updated");
            assertThat(page(home).version().number()).isEqualTo(1);
        }
    }

    @Test
    void aChangeIsWrittenInTheFormatInWhichItWasConsumed() throws Exception {
        wiki.createSpace("CP", "Copies");
        wiki.edit(home, "<p>One <u>two</u></p>");
        follow("RP?types=page&bodyFormat=storage");

        assertThat(content(sendTo("confluence:CP?operation=createPage&title=Copy", received.get(0), Map.of()))
                        .outcome())
                .isEqualTo("created");
        assertThat(wiki.find("CP", "Copy").orElseThrow().storage()).isEqualTo("<p>One <u>two</u></p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            operation=publish                       | There is no operation 'publish': use one of createPage
            operation=createPage&bodyFormat=html    | bodyFormat of operation=createPage is 'html'
            operation=updatePage&onLoss=maybe       | Option onLoss is 'maybe'
            """)
    void wrongOptionsAreRefusedWhenTheEndpointIsMade(String options, String complaint) {
        assertThatThrownBy(() -> context.getEndpoint("confluence:RP?" + options))
                .rootCause()
                .hasMessageContaining(complaint);
    }

    @Test
    void whatAMessageLacksIsNamedWithTheCure() {
        Map<String, ?> target = Map.of(TARGET, home.toString());

        assertThat(refused(sendTo("confluence:RP", "x", target), IllegalArgumentException.class))
                .hasMessageContaining("no option operation and no header CamelConfluenceOperation");
        assertThat(refused(send("movePage", null, target), IllegalArgumentException.class))
                .hasMessageContaining("option parent or header CamelConfluenceTargetParent");
        assertThat(refused(send("search", null, target), IllegalArgumentException.class))
                .hasMessageContaining("option cql or header CamelConfluenceCql");
        assertThat(refused(send("updatePage", null, target), IllegalArgumentException.class))
                .hasMessageContaining("The message has no body");
        assertThat(refused(sendTo("confluence:*?operation=createPage&title=x", "x", Map.of()), Exception.class))
                .hasMessageContaining("does not name one space");
        assertThat(refused(send("getPage", null, Map.of(TARGET, "1/2")), IllegalArgumentException.class))
                .hasMessageContaining("is not the id of a content");
        refused(send("getPage", null, Map.of(TARGET, "999999")), NotFound.class);
        refused(sendTo("confluence:NOPE?operation=createPage&title=x", "x", Map.of()), NotFound.class);
    }

    @Test
    void theOperationOfTheHeaderComesFirst() {
        Map<String, ?> headers =
                Map.of(TARGET, home.toString(), ConfluenceHeaders.OPERATION, "getPage");

        assertThat(written("deletePage", null, headers).status()).isEqualTo("current");
    }

    @Test
    void oneProducerServesManyThreadsAndLosesNoUpdate() {
        List<ConfluenceContent> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(number -> written("createPage", "text " + number, Map.of(TITLE, "Page " + number)))
                .toList();
        assertThat(answers).extracting(ConfluenceContent::id).doesNotHaveDuplicates();

        long conflicts = IntStream.range(0, 20)
                .parallel()
                .mapToObj(number -> send("updatePage", "edit " + number, Map.of(TARGET, home.toString())))
                .map(Exchange::getException)
                .filter(Objects::nonNull)
                .peek(failure -> assertThat(failure).isInstanceOf(VersionConflict.class))
                .count();
        assertThat(page(home).version().number()).isEqualTo((int) (1 + 20 - conflicts));
    }

    @Test
    void theDocumentedHeadersAndOptionsAreThoseThatAreRead() {
        List<String> documented = Arrays.stream(ConfluenceHeaders.class.getFields())
                .map(TargetsTest::text)
                .toList();
        List<String> options = Arrays.stream(ConfluenceConfiguration.class.getDeclaredFields())
                .map(Field::getName)
                .toList();

        for (Parameter parameter : Parameter.values()) {
            if (parameter.header().startsWith("CamelConfluence")) {
                assertThat(documented).contains(parameter.header());
            }
            if (parameter.option() != null) {
                assertThat(options).contains(parameter.option());
            }
        }
    }

    private static String text(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
