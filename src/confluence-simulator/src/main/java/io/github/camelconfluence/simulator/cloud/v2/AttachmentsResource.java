package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Details;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Status;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Attachments: 50 to a page by default; their bytes are v1's. */
final class AttachmentsResource implements Resource {

    private static final int DEFAULT_LIMIT = 50;
    private static final Listing ALL = Listing.of(ContentType.ATTACHMENT).in(Status.CURRENT, Status.ARCHIVED);

    private final Environment environment;

    AttachmentsResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/attachments", (request, values) -> everywhere(request))
                .get("/attachments/{id}", this::single)
                .get("/pages/{id}/attachments", (request, values) -> of(request, values, ContentType.PAGE))
                .get("/blogposts/{id}/attachments", (request, values) -> of(request, values, ContentType.BLOGPOST))
                .delete("/attachments/{id}", this::delete);
    }

    private Answer everywhere(Request request) {
        Call call = Call.of(environment, request);
        Listing listing = ContentListing.narrowed(call, ALL);
        return ContentListing.answer(call, listing, DEFAULT_LIMIT, row -> row(call, row));
    }

    private Answer of(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content container = call.content(values.get("id"), Set.of(type));
        String name = call.query().first("filename", "");
        String mediaType = call.query().first("mediaType", "");
        List<Content> attachments =
                call.view().attachments(container.id(), ContentListing.statuses(call, ALL.statuses())).stream()
                        .filter(attachment ->
                                name.isEmpty() || attachment.title().equals(name))
                        .filter(attachment -> mediaType.isEmpty()
                                || details(attachment).mediaType().equals(mediaType))
                        .sorted(ContentListing.sorted(call, ALL).comparator())
                        .toList();
        return Results.of(call, attachments, row -> row(call, row));
    }

    private Answer single(Request request, PathValues values) {
        Call call = Call.of(environment, request);
        Content attachment = call.content(values.get("id"), Set.of(ContentType.ATTACHMENT));
        ObjectNode row = row(call, attachment);
        Included.addTo(call, attachment, row);
        row.withObject("/_links").put("base", call.links().base());
        return Json.answer(200, row);
    }

    private Answer delete(Request request, PathValues values) {
        Call call = Call.of(environment, request);
        Content attachment = call.content(values.get("id"), Set.of(ContentType.ATTACHMENT));
        Writes.require(call);
        Writes.delete(call, attachment, "attachment");
        return Answer.empty(204);
    }

    private static ObjectNode row(Call call, Content attachment) {
        Details.Attachment details = details(attachment);
        String download = call.links().download(attachment);
        String webui = call.links().webui(attachment, call.spaceOf(attachment));
        ContentId container = attachment.parent();
        ObjectNode row = Json.object();
        row.put("id", attachment.id().toString());
        row.put("status", attachment.status().word());
        row.put("title", attachment.title());
        row.put("createdAt", ContentJson.time(attachment.createdAt()));
        if (container != null) {
            ContentType type = call.view().find(container).map(Content::type).orElse(ContentType.PAGE);
            row.put(type == ContentType.BLOGPOST ? "blogPostId" : "pageId", container.toString());
        }
        row.put("mediaType", details.mediaType());
        row.put("mediaTypeDescription", details.mediaType());
        row.put("comment", attachment.version().message());
        row.put("fileId", details.fileId());
        row.put("fileSize", details.size());
        row.put("webuiLink", webui);
        row.put("downloadLink", download);
        row.set("version", ContentJson.version(attachment.version()));
        row.putObject("_links").put("download", download).put("webui", webui);
        return row;
    }

    private static Details.Attachment details(Content attachment) {
        return Objects.requireNonNull(attachment.details().attachment());
    }
}
