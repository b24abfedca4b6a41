package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Refusal;

/** Errors in v2's shape. */
public final class V2Errors {

    private V2Errors() {}

    /** What bad or absent credentials get: no word of credentials. */
    public static Answer bareNotFound() {
        return answer(404, "NOT_FOUND", "Not Found");
    }

    static Refusal notFound(String kind, Object id) {
        return refusal(404, "NOT_FOUND", "Cannot find a " + kind + " with id [" + id + "]");
    }

    static Refusal badParameter(String name, String expected) {
        return refusal(
                400,
                "INVALID_REQUEST_PARAMETER",
                "Provided value for '" + name + "' is not the correct type. Expected type is " + expected + ".");
    }

    static Refusal badCursor() {
        return new Refusal(answer(errorWith(
                400,
                "INVALID_REQUEST_PARAMETER",
                "Provided value for 'cursor' is not the correct type. Expected type is Cursor.",
                "The provided cursor was not valid. You can get a new valid cursor by making the original pagination"
                        + " request again.")));
    }

    /** In the one error that carries its status as a string. */
    static Refusal conflict(String title) {
        ObjectNode error = Json.object().put("status", "409").put("code", "CONFLICT");
        error.put("title", title).putNull("detail");
        return new Refusal(wrapped(409, error));
    }

    static Refusal refusal(int status, String code, String title) {
        return new Refusal(answer(status, code, title));
    }

    /** v1 too answers in this shape, and neither names the allowed methods. */
    public static Answer methodNotAllowed(String method) {
        return answer(405, "METHOD_NOT_ALLOWED", "Request method '" + method + "' is not supported");
    }

    private static Answer answer(int status, String code, String title) {
        ObjectNode error = Json.object().put("status", status).put("code", code);
        error.put("title", title).putNull("detail");
        return wrapped(status, error);
    }

    private static ObjectNode errorWith(int status, String code, String title, String detail) {
        return Json.object()
                .put("status", status)
                .put("code", code)
                .put("title", title)
                .put("detail", detail);
    }

    private static Answer answer(ObjectNode error) {
        return wrapped(error.path("status").asInt(), error);
    }

    private static Answer wrapped(int status, ObjectNode error) {
        ObjectNode body = Json.object();
        body.putArray("errors").add(error);
        return Json.answer(status, body);
    }
}
