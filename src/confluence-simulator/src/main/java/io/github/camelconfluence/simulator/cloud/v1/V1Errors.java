package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Refusal;

/** Errors in v1's shapes. */
public final class V1Errors {

    private static final String EXCEPTIONS = "com.atlassian.confluence.api.service.exceptions.api.";

    private V1Errors() {}

    /** To a pair of e-mail and token that is not valid. */
    public static Answer callerCannotAccess() {
        return plain(
                403,
                "com.atlassian.confluence.mvc.rest.common.exception.StacklessResponseStatusException: 403 FORBIDDEN"
                        + " \"Request rejected because caller cannot access Confluence\"");
    }

    /** To callers without credentials where the site has no anonymous access. */
    public static Answer notPermitted() {
        return plain(403, "Current user not permitted to use Confluence");
    }

    /** To a bearer at the site, which is taken for a Connect app's. */
    public static Answer unreadableJwt() {
        return Json.answer(403, Json.object().put("error", "Failed to parse Connect Session Auth Token"));
    }

    public static Answer gone() {
        return withData(410, EXCEPTIONS + "GoneException: This deprecated endpoint has been removed.");
    }

    static Refusal badRequest(String message) {
        return new Refusal(withData(400, EXCEPTIONS + "BadRequestException: " + message));
    }

    static Refusal notFound(String message) {
        return new Refusal(withData(404, EXCEPTIONS + "NotFoundException: " + message));
    }

    static Refusal noContent(Object id) {
        return notFound("No content found with id: ContentId{id=" + id + "}");
    }

    static Refusal forbidden(String message) {
        return new Refusal(withData(403, EXCEPTIONS + "PermissionException: " + message));
    }

    static Refusal of(int status, String message) {
        return new Refusal(withData(status, message));
    }

    /** Paths that v1 does not know are answered by another layer, in XML. */
    static Answer unknownPath(String path) {
        return Answer.of(
                404,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><status><status-code>404</status-code>"
                        + "<message>null for uri: " + path.replace("&", "&amp;").replace("<", "&lt;")
                        + "</message></status>");
    }

    private static Answer plain(int status, String message) {
        return Json.answer(status, Json.object().put("statusCode", status).put("message", message));
    }

    private static Answer withData(int status, String message) {
        ObjectNode body = Json.object().put("statusCode", status);
        ObjectNode data =
                body.putObject("data").put("authorized", status != 403).put("valid", true);
        data.putArray("errors");
        data.put("successful", status != 403);
        return Json.answer(status, body.put("message", message));
    }
}
