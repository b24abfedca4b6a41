package io.github.camelconfluence.tika;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.ConfluenceChange;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AttachmentRouteTest {

    @TempDir
    Path folder;

    private final Map<String, ConfluenceChange> received = new TreeMap<>();

    @Test
    void withThisJarOnTheClassPathARouteGetsTheTextOfAttachments() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.dataCenter().start();
                CamelContext context = new DefaultCamelContext()) {
            attachFiles(confluence.site());
            context.addRoutes(route(confluence));
            context.start();
            ((ScheduledPollConsumer) context.getRoute("files").getConsumer()).run();
        }

        assertThat(received).containsOnlyKeys("runbook.pdf", "secret.pdf", "plan.docx", "tool.bin");
        assertThat(received.get("runbook.pdf").text()).isEqualTo("Runbook\n");
        assertThat(received.get("plan.docx").text()).isEqualTo("Plan\n");
        assertWithout("secret.pdf", "It is encrypted");
        assertWithout("tool.bin", "There is no text in a file of type application/octet-stream");
    }

    private static void attachFiles(Site wiki) throws IOException {
        wiki.createSpace("RP", "RAG Pipelines");
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        wiki.attach(page, "runbook.pdf", "application/pdf", Documents.pdf("Runbook"));
        wiki.attach(page, "secret.pdf", "application/pdf", Documents.encryptedPdf("Secret", "password"));
        wiki.attach(page, "plan.docx", "application/octet-stream", Documents.docx("Plan"));
        wiki.attach(page, "tool.bin", "application/octet-stream", new byte[] {0, 1, 2});
    }

    private RouteBuilder route(ConfluenceSimulator confluence) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("confluence:RP?types=attachment&startScheduler=false&url=" + confluence.url() + "&accessToken=RAW("
                                + Credentials.READER_PAT.secret() + ")" + "&syncStore=" + folder.resolve("sync.sqlite"))
                        .routeId("files")
                        .process(exchange -> {
                            ConfluenceChange change = exchange.getIn().getBody(ConfluenceChange.class);
                            received.put(change.title(), change);
                        });
            }
        };
    }

    private void assertWithout(String title, String warning) {
        ConfluenceChange change = received.get(title);
        assertThat(change.body()).isNull();
        assertThat(change.conversion().warnings()).containsExactly(warning);
    }
}
