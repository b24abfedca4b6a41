package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.Media;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Multipart;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The bytes of attachments: uploaded here, downloaded by way of the media host. */
final class AttachmentsResource implements Resource {

    private static final Set<String> EXPAND = Set.of("version", "container", "metadata", "metadata.labels");

    private final Environment environment;

    AttachmentsResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        String base = "/content/{id}/child/attachment";
        router.post(base, (request, values) -> upload(request, values.get("id"), false))
                .put(base, (request, values) -> upload(request, values.get("id"), true))
                .post(base + "/{attachment}/data", (request, values) -> replace(request, values.get("attachment")))
                .get(base + "/{attachment}/download", (request, values) -> download(request, values.get("attachment")));
    }

    private Answer upload(Request request, String id, boolean replacing) {
        V1Call call = V1Call.of(environment, request);
        Content container = call.content(id);
        requireNoCheck(call);
        List<Multipart.Part> files = Multipart.parse(request).stream()
                .filter(part -> part.name().equals("file"))
                .toList();
        if (files.isEmpty()) {
            throw V1Errors.badRequest("No file was uploaded");
        }
        ArrayNode results = Json.array();
        for (Multipart.Part file : files) {
            if (!replacing && isThere(call, container, file.fileName())) {
                throw V1Errors.badRequest("Cannot add a new attachment with same file name as an existing attachment: "
                        + file.fileName());
            }
            ContentId attached = call.site().attach(container.id(), file.fileName(), file.contentType(), file.bytes());
            results.add(V1Json.content(call, call.content(attached.toString()), EXPAND));
        }
        ObjectNode answer = Json.object();
        answer.set("results", results);
        answer.put("size", results.size());
        answer.putObject("_links").put("base", call.links().base()).put("context", "/wiki");
        return Json.answer(200, answer);
    }

    private Answer replace(Request request, String id) {
        V1Call call = V1Call.of(environment, request);
        Content attachment = attachment(call, id);
        requireNoCheck(call);
        Multipart.Part file = Multipart.named(Multipart.parse(request), "file")
                .orElseThrow(() -> V1Errors.badRequest("No file was uploaded"));
        ContentId container = Objects.requireNonNull(attachment.parent());
        call.site().attach(container, attachment.title(), file.contentType(), file.bytes());
        return Json.answer(200, V1Json.content(call, attachment(call, id), EXPAND));
    }

    private Answer download(Request request, String id) {
        V1Call call = V1Call.of(environment, request);
        return Answer.redirect(new Media(environment).address(attachment(call, id)));
    }

    private static Content attachment(V1Call call, String id) {
        Content content = call.content(id);
        if (content.type() != ContentType.ATTACHMENT) {
            throw V1Errors.noContent(id);
        }
        return content;
    }

    private static boolean isThere(V1Call call, Content container, String name) {
        return call.view().attachments(container.id()).stream()
                .anyMatch(attachment -> attachment.title().equals(name));
    }

    private static void requireNoCheck(V1Call call) {
        call.requireEditor();
        String token = call.request().header("X-Atlassian-Token").orElse("").toLowerCase(Locale.ROOT);
        if (!token.equals("nocheck") && !token.equals("no-check")) {
            throw V1Errors.of(403, "XSRF check failed");
        }
    }
}
