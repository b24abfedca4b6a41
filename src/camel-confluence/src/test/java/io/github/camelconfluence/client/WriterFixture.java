package io.github.camelconfluence.client;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody who may write, and a space with a page to write below. */
abstract class WriterFixture extends ClientFixture {

    /** The Confluences that are written to. */
    enum Written {
        CLOUD_SITE,
        CLOUD_GATEWAY,
        DATA_CENTER_9,
        DATA_CENTER_7;

        boolean isCloud() {
            return this == CLOUD_SITE || this == CLOUD_GATEWAY;
        }
    }

    final Written written;

    WriterFixture(Written written) {
        this.written = written;
    }

    @Override
    Settings settings() {
        return switch (written) {
            case CLOUD_SITE -> ConfluenceSimulator.cloud();
            case CLOUD_GATEWAY -> ConfluenceSimulator.gateway();
            case DATA_CENTER_9 -> dataCenter("9.2.3");
            case DATA_CENTER_7 -> dataCenter("7.19.0");
        };
    }

    private static Settings dataCenter(String version) {
        return ConfluenceSimulator.dataCenter().indexLag(Duration.ofSeconds(20)).quirks(Quirks.NONE.version(version));
    }

    @Override
    Token token() {
        return switch (written) {
            case CLOUD_SITE -> Credentials.EDITOR_API_TOKEN;
            case CLOUD_GATEWAY -> Credentials.EDITOR_SCOPED_TOKEN;
            case DATA_CENTER_9, DATA_CENTER_7 -> Credentials.EDITOR_PAT;
        };
    }

    ConfluenceWriter writer() {
        return client.writer();
    }

    static Body storage(String value) {
        return new Body(BodyRepresentation.STORAGE, value);
    }

    NewContent newPage(String title, @Nullable ContentId parent) {
        return new NewContent(space(), ContentType.PAGE, title, parent, storage("<p>" + title + "</p>"));
    }

    static ContentUpdate update(Content page, String body) {
        return new ContentUpdate(
                page.type(), page.id(), page.version().number(), page.title(), storage(body), null, "why");
    }

    Content existing(String title) {
        return client.find(ContentType.PAGE, id(page(title))).orElseThrow();
    }

    Content read(ContentId id) {
        return client.find(ContentType.PAGE, id, BodyRepresentation.STORAGE).orElseThrow();
    }

    static Content.Parent on(Content page) {
        return new Content.Parent(page.id(), page.type());
    }

    static Upload upload(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Upload(name, "text/plain", "", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    String downloaded(ContentId container, ContentId attachment) throws java.io.IOException {
        try (Download download = client.download(container, attachment)) {
            return new String(download.bytes().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** How often something was asked to be changed. */
    long changesAsked() {
        return confluence.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }
}
