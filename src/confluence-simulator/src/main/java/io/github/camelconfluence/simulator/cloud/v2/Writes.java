package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.SiteConflict;
import io.github.camelconfluence.simulator.model.Status;
import java.util.Set;
import java.util.function.Supplier;

/** What all writes check: that the caller may, that the body is not too large, that the version is the next one. */
final class Writes {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final Set<String> REPRESENTATIONS = Set.of("storage", "atlas_doc_format", "wiki");

    private Writes() {}

    static Account require(Call call) {
        if (call.request().body().length > MOST_BYTES) {
            throw V2Errors.refusal(413, "PAYLOAD_TOO_LARGE", "Request body exceeds the limit of 5 MB");
        }
        return call.request()
                .caller()
                .account()
                .filter(Account::mayWrite)
                .orElseThrow(() -> V2Errors.refusal(403, "FORBIDDEN", "You do not have permission to do this"));
    }

    /** Given as {@code {representation, value}}, or below the representation's name. */
    static Body body(JsonNode write) {
        JsonNode body = write.path("body");
        for (String representation : REPRESENTATIONS) {
            if (body.has(representation)) {
                body = body.path(representation);
            }
        }
        String representation = body.path("representation").asText("storage");
        if (!REPRESENTATIONS.contains(representation)) {
            throw V2Errors.badParameter("body.representation", "BodyRepresentation");
        }
        return Body.of(body.path("value").asText());
    }

    static void requireNextVersion(Content content, JsonNode write, String noun) {
        int provided = write.path("version").path("number").asInt();
        int current = content.version().number();
        if (provided != current + 1) {
            throw V2Errors.conflict("Version must be incremented when updating a " + noun + ". Current Version: ["
                    + current + "]. Provided version: [" + provided + "]");
        }
    }

    /** Into the trash; only from there past recovery. */
    static void delete(Call call, Content content, String noun) {
        boolean trashed = content.status() == Status.TRASHED;
        boolean purges = call.query().flag("purge");
        if (trashed && !purges) {
            throw V2Errors.notFound(noun, content.id());
        }
        if (purges && !trashed) {
            throw V2Errors.refusal(400, "INVALID_REQUEST_PARAMETER", "Only content in the trash can be purged");
        }
        if (purges) {
            call.site().purge(content.id());
        } else {
            call.site().trash(content.id());
        }
    }

    static String required(JsonNode write, String field) {
        String value = write.path(field).asText("");
        if (value.isEmpty()) {
            throw V2Errors.refusal(400, "INVALID_REQUEST_PARAMETER", "Must provide a value for '" + field + "'");
        }
        return value;
    }

    static <T> T refusing(Supplier<T> write) {
        try {
            return write.get();
        } catch (SiteConflict e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(SiteConflict conflict) {
        return switch (conflict.reason()) {
            case TITLE_TAKEN, NOT_IN_TRASH ->
                V2Errors.refusal(400, "BAD_REQUEST", String.valueOf(conflict.getMessage()));
            case NO_SUCH_SPACE, NO_SUCH_CONTENT ->
                V2Errors.refusal(404, "NOT_FOUND", String.valueOf(conflict.getMessage()));
        };
    }
}
