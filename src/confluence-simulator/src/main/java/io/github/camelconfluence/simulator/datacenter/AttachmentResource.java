package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Multipart;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uploads files to a page, and gives them out at the address that their {@code _links.download} names. */
record AttachmentResource(Installation installation) implements Resource {
    private static final Expansion SHOWN = Expansion.of(List.of("version", "container"));

    @Override
    public void addTo(Router router) {
        router.post("/rest/api/content/{id}/child/attachment", this::add)
                .post("/rest/api/content/{id}/child/attachment/{attachment}/data", this::replace)
                .get("/download/attachments/{id}/{name}", this::download);
    }

    private Answer add(Request request, PathValues values) {
        Writing writing = Writing.of(installation, request);
        Content page = new Lookup(installation.viewOf(request)).content(values.get("id"));
        List<Multipart.Part> files = files(request);
        for (Multipart.Part file : files) {
            if (find(request, page.id(), file.fileName()).isPresent()) {
                return Errors.badRequest("Cannot add a new attachment with same file name as an existing attachment: "
                        + file.fileName());
            }
        }
        List<ContentId> made = new ArrayList<>();
        for (Multipart.Part file : files) {
            made.add(writing.site().attach(page.id(), file.fileName(), file.contentType(), file.bytes()));
        }
        Rendering rendering = Rendering.of(installation, request);
        Lookup lookup = new Lookup(rendering.view());
        ObjectNode answer =
                rendering.inner(made, made.size(), id -> rendering.content().of(lookup.content(id.toString()), SHOWN));
        answer.set("_links", rendering.links().withBase(Json.object()));
        return Json.answer(200, answer);
    }

    private Answer replace(Request request, PathValues values) {
        Writing writing = Writing.of(installation, request);
        Content attachment = new Lookup(installation.viewOf(request)).content(values.get("attachment"));
        ContentId page = new Lookup(installation.viewOf(request))
                .content(values.get("id"))
                .id();
        Multipart.Part file = files(request).get(0);
        writing.site().attach(page, attachment.title(), file.contentType(), file.bytes());
        Rendering rendering = Rendering.of(installation, request);
        Content replaced = new Lookup(rendering.view()).content(attachment.id().toString());
        return Json.answer(200, ContentResource.whole(rendering, replaced, SHOWN));
    }

    /** Without the header a browser could be made to send the form: cross-site request forgery. */
    private static List<Multipart.Part> files(Request request) {
        if (!request.header("x-atlassian-token")
                .filter(token -> token.matches("no-?check"))
                .isPresent()) {
            throw new Refusal(Answer.of(403, "text/html", "XSRF check failed"));
        }
        List<Multipart.Part> files = Multipart.parse(request).stream()
                .filter(part -> !part.fileName().isEmpty())
                .toList();
        if (files.isEmpty()) {
            throw new Refusal(Errors.badRequest("At least one file is required"));
        }
        return files;
    }

    private Answer download(Request request, PathValues values) {
        Content page = new Lookup(installation.viewOf(request)).content(values.get("id"));
        Optional<Details.Attachment> file = find(request, page.id(), values.get("name"))
                .flatMap(found -> Optional.ofNullable(found.details().attachment()));
        return file.map(AttachmentResource::file)
                .orElseGet(() -> Errors.notFound("No attachment " + values.get("name")));
    }

    private static Answer file(Details.Attachment file) {
        Map<String, String> headers = Map.of(
                "Content-Type",
                file.mediaType(),
                "Content-Disposition",
                "attachment",
                "X-Content-Type-Options",
                "nosniff");
        return new Answer(200, headers, file.bytes(), file.times());
    }

    private Optional<Content> find(Request request, ContentId page, String name) {
        return installation.viewOf(request).attachments(page).stream()
                .filter(attachment -> attachment.title().equals(name))
                .findFirst();
    }
}
