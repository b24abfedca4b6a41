package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Refusal;

/** Errors in the words of Data Center. */
final class Errors {
    private static final String API = "com.atlassian.confluence.api.service.exceptions.api.";

    private Errors() {}

    static Answer notFound(String message) {
        return of(404, API + "NotFoundException: " + message, "Not Found");
    }

    static Answer badRequest(String message) {
        return of(400, API + "BadRequestException: " + message, "Bad Request");
    }

    static Answer forbidden(String message) {
        return of(403, message, "Forbidden");
    }

    static Answer conflict(String message) {
        return of(409, API + "ConflictException: " + message, "Conflict");
    }

    static Answer notImplemented(String message) {
        return of(501, API + "NotImplementedServiceException: " + message, "Not Implemented");
    }

    static Answer failed(String message) {
        return of(500, message, "Internal Server Error");
    }

    static Answer unauthenticated() {
        return Json.answer(
                401,
                Json.object()
                        .put("message", "Client must be authenticated to access this resource.")
                        .put("status-code", 401));
    }

    static Answer withStatus(int status, String message) {
        return status == 400 ? badRequest(message) : failed(message);
    }

    /** The text of the web framework, for a parameter that is no number. */
    static Refusal noNumber(String value) {
        return new Refusal(of(
                400,
                "Failed to convert value of type 'java.lang.String' to required type 'int'; nested exception is "
                        + "java.lang.NumberFormatException: For input string: \"" + value + "\"",
                "Bad Request"));
    }

    /** Paths that no resource serves are answered in XML. */
    static Answer unknownPath(String path) {
        return Answer.of(
                404,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><status><status-code>404</status-code>"
                        + "<message>null for uri: " + path.replace("&", "&amp;").replace("<", "&lt;")
                        + "</message></status>");
    }

    static Answer wrongMethod() {
        return Answer.of(405, Answer.HTML, "<html><body>HTTP Status 405 – Method Not Allowed</body></html>");
    }

    private static Answer of(int status, String message, String reason) {
        ObjectNode data = Json.object()
                .put("authorized", status != 403)
                .put("valid", true)
                .put("allowedInReadOnlyMode", true);
        data.set("errors", Json.array());
        data.put("successful", false);
        ObjectNode body = Json.object().put("statusCode", status);
        body.set("data", data);
        return Json.answer(status, body.put("message", message).put("reason", reason));
    }
}
