package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.OutcomeUnknown;
import io.github.camelconfluence.client.Upload;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.Request;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.Optional;

/** Uploads attachments: what has the name already is replaced by its id, for a second one would be refused. */
final class Uploads {

    private final SiteApi api;
    private final ContentMapping mapping;
    private final Reads reads;
    private final Children children;

    Uploads(SiteApi api, ContentMapping mapping, Reads reads, Children children) {
        this.api = api;
        this.mapping = mapping;
        this.reads = reads;
        this.children = children;
    }

    Content attach(Content.Parent container, Upload upload) {
        WireContent page = reads.required(container.id());
        Optional<Content> present = children.attachment(container.id(), upload.fileName());
        if (present.isPresent()) {
            return replace(page, present.get().id(), upload);
        }
        try {
            return add(page, upload);
        } catch (InvalidRequest e) {
            // Somebody else may have uploaded one of the name meanwhile.
            ContentId now = children.attachment(container.id(), upload.fileName())
                    .map(Content::id)
                    .orElseThrow(() -> e);
            return replace(page, now, upload);
        }
    }

    private Content add(WireContent page, Upload upload) {
        Request request = api.changing("POST", attachmentsOf(page));
        WireContent.Listing made = api.upload(request, upload, WireContent.Listing.class);
        WireContent wire = made.rows().stream()
                .findFirst()
                .orElseThrow(() -> new OutcomeUnknown(
                        request.toString(), new MalformedAnswer(200, request + " answered no attachment", false)));
        return mapping.content(wire.on(page), ContentType.ATTACHMENT);
    }

    private Content replace(WireContent page, ContentId attachment, Upload upload) {
        Request request = api.changing("POST", attachmentsOf(page, attachment.value(), "data"));
        WireContent wire = api.upload(request, upload, WireContent.class);
        return mapping.content(wire.on(page), ContentType.ATTACHMENT);
    }

    private static Query attachmentsOf(WireContent page, String... below) {
        String attachments = Query.of(
                        "/rest/api/content", ContentMapping.id(page).value(), "child", "attachment")
                .pathAndParameters();
        return Query.of(attachments, below);
    }
}
