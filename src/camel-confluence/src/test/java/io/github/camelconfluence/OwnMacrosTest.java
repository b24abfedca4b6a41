package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.content.macro.MacroConverter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

/** Macros that the user of the component gives a meaning. */
class OwnMacrosTest extends CloudRouteTest {

    private static final String PAGE = "<p>x</p><ac:structured-macro ac:name=\"roadmap\">"
            + "<ac:parameter ac:name=\"title\">Plan</ac:parameter><ac:parameter ac:name=\"due\">2026-12-01</ac:parameter>"
            + "<ac:parameter ac:name=\"owner\">ada</ac:parameter>"
            + "<ac:rich-text-body><p>Ship it</p></ac:rich-text-body></ac:structured-macro>";

    private static final String BEANS = """
            - beans:
                - name: roadmap
                  type: io.github.camelconfluence.RoadmapMacro
            """;

    @Test
    void aBeanInTheRoutesFileConvertsTheMacroItIsNamedAfter() throws Exception {
        wiki.createPage("RP", null, "Page", PAGE);
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("wiki.camel.yaml", BEANS + """
                - route:
                    id: yaml
                    from:
                      uri: "confluence:RP"
                      parameters: {delay: 100, initialDelay: 0}
                      steps:
                        - to: mock:out
                """));
        MockEndpoint out = getMockEndpoint("mock:out");

        await().atMost(Duration.ofSeconds(20)).until(() -> out.getReceivedCounter() > 0);

        assertThat(out.getReceivedExchanges().get(0).getIn().getBody(String.class))
                .isEqualTo("x\n\n> **Plan**\n>\n> Ship it\n\n2026-12-01 @ada\n");
    }

    @Test
    void aNewMacroConverterDeliversWhatWasConvertedWithoutIt() throws Exception {
        wiki.createPage("RP", null, "Page", PAGE);
        follow("RP");
        assertThat(received).hasSize(1);

        shutDownRoute();
        context.getRegistry().bind("roadmap", MacroConverter.class, new RoadmapMacro());
        follow("RP");
        assertThat(received)
                .singleElement()
                .extracting(ConfluenceChange::text)
                .asString()
                .contains("**Plan**");

        shutDownRoute();
        follow("RP");
        assertThat(received).isEmpty();
    }

    @Test
    void theDocumentationShowsWhatIsTestedHere() throws Exception {
        String page = Files.readString(Path.of("../../docs/macros.md"));
        String source = Files.readString(Path.of("src/test/java/io/github/camelconfluence/RoadmapMacro.java"));

        assertThat(page)
                .contains(
                        source.substring(source.indexOf("public final class")),
                        BEANS.replace("io.github.camelconfluence.", "com.acme."));
    }
}
