package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.http.Answer;

/** The HTML that Cloud sends where a client of the REST API expects JSON. */
final class Pages {

    private Pages() {}

    static Answer login() {
        return page(200, "Log in with Atlassian account", "<form action=\"/login\">Log in to continue</form>");
    }

    static Answer notFound() {
        return page(404, "Page Not Found", "<h1>Page Not Found</h1>");
    }

    /** What the container below says to credentials it cannot read or that do not belong at the site. */
    static Answer unauthorized() {
        return page(401, "HTTP Status 401 – Unauthorized", "<h1>HTTP Status 401 – Unauthorized</h1>");
    }

    static Answer badRequest() {
        return page(400, "HTTP Status 400 – Bad Request", "<h1>HTTP Status 400 – Bad Request</h1>");
    }

    static Answer blocked() {
        return page(403, "Request blocked", "<h1>403 ERROR</h1><p>The request could not be satisfied.</p>");
    }

    private static Answer page(int status, String title, String body) {
        return Answer.of(
                status,
                Answer.HTML,
                "<!doctype html><html lang=\"en\"><head><title>" + title + "</title></head><body>" + body
                        + "</body></html>");
    }
}
