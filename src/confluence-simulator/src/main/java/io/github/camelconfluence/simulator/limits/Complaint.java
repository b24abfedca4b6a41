package io.github.camelconfluence.simulator.limits;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Request;

/** What a failing Confluence, or what stands in front of it, writes into the body of an answer. */
final class Complaint {
    private static final String LOGIN_PAGE = """
            <!DOCTYPE html>
            <html><head><title>Log in</title></head>
            <body><form action="/login" method="post"><input name="username"/><input name="password" type="password"/>\
            </form></body></html>
            """;

    private Complaint() {}

    /** In the shape of the interface that was asked: the gateway, v2 or v1. */
    static Answer json(Request request, int status, String message) {
        return Answer.of(status, Answer.JSON, body(request.path(), status, message));
    }

    /** A login page with status 200: what a proxy that signs users in answers to everything. */
    static Answer loginPage() {
        return Answer.of(200, Answer.HTML, LOGIN_PAGE);
    }

    /** Data Center after too many failed logins: only a browser can help. */
    static Answer captcha() {
        return Answer.of(403, Answer.HTML, "<html><body>CAPTCHA challenge</body></html>")
                .with("X-Seraph-LoginReason", "AUTHENTICATION_DENIED")
                .with(
                        "X-Authentication-Denied-Reason",
                        "CAPTCHA_CHALLENGE; login-url=https://confluence.example.org/login.action");
    }

    private static String body(String path, int status, String message) {
        if (path.startsWith("/ex/")) {
            return "{\"code\":%d,\"message\":\"%s\"}".formatted(status, message);
        }
        return path.contains("/api/v2/")
                ? "{\"errors\":[{\"status\":%d,\"code\":\"%s\",\"title\":\"%s\",\"detail\":null}]}"
                        .formatted(status, status == 429 ? "RATE_LIMITED" : "INTERNAL_SERVER_ERROR", message)
                : "{\"statusCode\":%d,\"message\":\"%s\"}".formatted(status, message);
    }
}
