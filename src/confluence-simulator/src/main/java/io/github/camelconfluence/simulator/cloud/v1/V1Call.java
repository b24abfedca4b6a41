package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.Links;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Query;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.View;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** One request to v1, with what its caller may see. */
record V1Call(Environment environment, Request request, View view) {

    static V1Call of(Environment environment, Request request) {
        return new V1Call(environment, request, environment.site().seenBy(request.caller()));
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

    Set<String> expand() {
        return new HashSet<>(query().list("expand"));
    }

    int number(String name, int otherwise) {
        String text = query().first(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw V1Errors.of(
                    400,
                    "org.springframework.web.method.annotation.MethodArgumentTypeMismatchException: Failed to convert"
                            + " value of type 'java.lang.String' to required type 'int'; nested exception is"
                            + " java.lang.NumberFormatException: For input string: \"" + text + "\"");
        }
    }

    /** Whatever its status; an attachment's id with or without its prefix. */
    Content content(String id) {
        return ContentId.parse(id).flatMap(view::find).orElseThrow(() -> V1Errors.noContent(id));
    }

    Space space(String key) {
        return view.space(key).orElseThrow(() -> V1Errors.notFound("No space with key : " + key));
    }

    Space spaceOf(Content content) {
        return view.space(content.spaceId()).orElseThrow(() -> V1Errors.noContent(content.id()));
    }

    JsonNode body() {
        try {
            return Json.read(request.body());
        } catch (IOException e) {
            throw V1Errors.badRequest("Could not parse the request body");
        }
    }

    Account requireEditor() {
        return request.caller()
                .account()
                .filter(Account::mayWrite)
                .orElseThrow(() -> V1Errors.forbidden("Could not perform the operation: no permission"));
    }
}
