package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.Cursor;
import io.github.camelconfluence.simulator.cloud.Links;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Query;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.View;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** One request to v2, with what its caller may see. */
record Call(Environment environment, Request request, View view) {

    static final int MOST = 250;

    static Call of(Environment environment, Request request) {
        return new Call(environment, request, environment.site().seenBy(request.caller()));
    }

    Links links() {
        return new Links(environment);
    }

    Site site() {
        return environment.site();
    }

    Query query() {
        return request.query();
    }

    int limit(int otherwise) {
        Optional<String> text = query().first("limit");
        if (text.isEmpty()) {
            return otherwise;
        }
        int limit = number("limit", text.get(), "Integer");
        if (limit < 1 || limit > MOST) {
            throw V2Errors.refusal(
                    400,
                    "INVALID_REQUEST_PARAMETER",
                    "Provided value {" + limit + "} for 'limit' is out of range. Must be between 1 and " + MOST + ".");
        }
        return limit;
    }

    Optional<String> place() {
        try {
            return Cursor.read(request);
        } catch (Cursor.NotACursor e) {
            throw V2Errors.badCursor();
        }
    }

    int number(String name, String text, String type) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw V2Errors.badParameter(name, type);
        }
    }

    Content content(String id, Set<ContentType> types) {
        ContentId parsed = ContentId.parse(id).orElseThrow(() -> V2Errors.badParameter("id", "ContentId"));
        String kind = types.contains(ContentType.PAGE)
                ? "page"
                : types.iterator().next().word();
        return view.find(parsed)
                .filter(found -> types.contains(found.type()))
                .orElseThrow(() -> V2Errors.notFound(kind, id));
    }

    Space space(String id) {
        return view.space(longOf("id", id)).orElseThrow(() -> V2Errors.notFound("space", id));
    }

    /** Content that is seen is in a space that is seen. */
    Space spaceOf(Content content) {
        return view.space(content.spaceId()).orElseThrow(() -> V2Errors.notFound("space", content.spaceId()));
    }

    long longOf(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw V2Errors.badParameter(name, "Long");
        }
    }

    JsonNode body() {
        try {
            return Json.read(request.body());
        } catch (IOException e) {
            throw V2Errors.refusal(400, "INVALID_MESSAGE", "Request body is not valid JSON");
        }
    }
}
