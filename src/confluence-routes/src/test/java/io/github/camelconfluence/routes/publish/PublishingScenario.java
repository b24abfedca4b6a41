package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A handbook, and a space that {@code routes/markdown-to-confluence.camel.yaml} publishes it to. */
abstract class PublishingScenario {

    static final String SPACE = "RP";

    @TempDir
    Path temp;

    final Map<String, String> properties = new HashMap<>();
    final PublishedTo on;
    ConfluenceSimulator confluence;
    ContentId home;
    PublishingRoute route;

    PublishingScenario(PublishedTo on) {
        this.on = on;
    }

    @BeforeEach
    void startWithAHandbook() throws Exception {
        confluence = on.start();
        site().createSpace(SPACE, "RAG Pipelines");
        home = site().createPage(SPACE, null, "Handbook", "<p>What we do</p>");
        properties.put("publish.folder", temp.resolve("docs").toString());
        properties.put("publish.published", temp.resolve("data/published.jsonl").toString());
        properties.put("publish.space", SPACE);
        properties.put("publish.parent", "Handbook");
        write("index.md", "# Welcome\n\nRead [how we work](work/README.md#rules) first.\n");
        write("work/README.md", "# How we work\n\nSee the [runbook](oncall/runbook.md).\n\n## Rules\n\nNone.\n");
        write("work/oncall/runbook.md", "---\ntitle: Runbook\n---\n\nRestart it.\n");
        route = restarted();
    }

    @AfterEach
    void stop() {
        route.close();
        confluence.close();
    }

    /** A run of which only so many requests changed anything. */
    void killedAfter(int written) {
        AtomicInteger writes = new AtomicInteger();
        confluence
                .faults()
                .always()
                .matching(request -> !request.method().equals("GET") && writes.getAndIncrement() >= written)
                .answer(413);
        route.run();
        confluence.faults().clear();
    }

    Site site() {
        return confluence.site();
    }

    Content page(String title) {
        return site().find(SPACE, title).orElseThrow(() -> new AssertionError("No page " + title));
    }

    List<LoggedRequest> writes() {
        return confluence.requests().matching(request -> !request.method().equals("GET"));
    }

    Path docs(String path) {
        return temp.resolve("docs").resolve(path);
    }

    void write(String path, String text) throws IOException {
        Path file = docs(path);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Files.writeString(file, text);
    }

    void restart() throws Exception {
        route.close();
        route = restarted();
    }

    PublishingRoute restarted() throws Exception {
        return new PublishingRoute(properties, options -> on.connect(options, confluence));
    }
}
