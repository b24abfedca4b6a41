package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs every route of docs/producer.md: each operation as an integration engineer writes it. */
abstract class ProducerDocumentContract extends ProducerContract {

    static final Path PAGE =
            Path.of("..", "..", "docs", "producer.md").toAbsolutePath().normalize();
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    static String examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining());
    }

    @BeforeEach
    void loadTheExamples() throws Exception {
        String mirror = "    id: mirror\n";
        String yaml = examples().replace(mirror, mirror + "    autoStartup: false\n");
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("producer.camel.yaml", yaml));
    }

    private String answered(Exchange exchange) {
        return done(exchange).getMessage().getBody(String.class);
    }

    @Test
    void markdownIsPublished() {
        Map<String, ?> below = Map.of("name", "Runbook", "below", home.toString());

        done(sendTo("direct:publish", "Restart **it**", below));
        done(sendTo("direct:publish", "Leave it", below));

        assertThat(titled("Runbook").storage()).isEqualTo("<p>Leave it</p>");
        assertThat(titled("Runbook").version().number()).isEqualTo(2);
    }

    @Test
    void aLineIsAppended() {
        done(sendTo("direct:append", null, Map.of("page", home.toString(), "line", "More")));

        assertThat(page(home).storage()).isEqualTo("<p>Welcome</p><p>More</p>");
    }

    @Test
    void aPageGetsLabelsAFileAndCommentsAndTheFileIsFetched() throws Exception {
        done(sendTo("direct:release-notes", "# 1.0\n\nNew\n", Map.of("report", "a,b")));

        ContentId notes = titled("1.0").id();
        assertThat(answered(sendTo("direct:fetch", null, Map.of("page", notes.toString()))))
                .isEqualTo("a,b");
        follow("RP?types=page&rootPage=" + notes + "&include=labels,comments");
        ConfluenceChange change = received.get(0);
        assertThat(change.labels()).containsExactly("notes", "release");
        assertThat(change.comments())
                .extracting(comment -> comment.body().value())
                .containsExactly("Please **read**.\n", "Done.\n");
        assertThat(change.comments().get(1).replyTo())
                .isEqualTo(change.comments().get(0).id());
    }

    @Test
    void newsAndReplacement() {
        done(sendTo("direct:news", "# We are live\n\nSince today\n", Map.of()));
        done(sendTo("direct:replace", "New", Map.of("page", home.toString())));

        assertThat(titled("We are live").storage()).isEqualTo("<p>Since today</p>");
        assertThat(page(home).storage()).isEqualTo("<p>New</p>");
    }

    @Test
    void whatIsOldIsMovedAndThenDeleted() {
        ContentId shelf = wiki.createPage("RP", home, "Shelf", "<p>x</p>");
        ContentId old = wiki.createPage("RP", home, "Old", "<p>x</p>");
        wiki.label(old, "old");

        done(sendTo("direct:tidy", null, Map.of("shelf", shelf.toString())));
        assertThat(page(old).parent()).isEqualTo(shelf);
        assertThat(page(old).labels()).isEmpty();

        done(sendTo("direct:clear", null, Map.of("shelf", shelf.toString())));
        assertThat(page(old).status()).isEqualTo(Status.TRASHED);
        assertThat(page(shelf).status()).isEqualTo(Status.CURRENT);
    }

    @Test
    void spacesAndTheConnectionAreToldAsJson() throws Exception {
        assertThat(new ObjectMapper()
                        .readTree(answered(sendTo("direct:spaces", null, Map.of())))
                        .at("/0/key")
                        .asText())
                .isEqualTo("RP");
        assertThat(new ObjectMapper()
                        .readTree(answered(sendTo("direct:check", null, Map.of())))
                        .isObject())
                .isTrue();
    }

    @Test
    void aSpaceIsMirroredAndLeftAsItIs() throws Exception {
        wiki.createSpace("CP", "Copies");
        context.getRouteController().startRoute("mirror");

        await().untilAsserted(() -> assertThat(wiki.find("CP", "Home")).isPresent());
        wiki.edit(home, "<p>Second</p>");
        await().untilAsserted(() ->
                assertThat(wiki.find("CP", "Home").orElseThrow().storage()).isEqualTo("<p>Second</p>"));
        context.getRouteController().stopRoute("mirror");
        assertThat(page(home).version().number()).isEqualTo(2);
    }
}
