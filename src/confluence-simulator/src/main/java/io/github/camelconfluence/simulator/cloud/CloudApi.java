package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.v1.V1;
import io.github.camelconfluence.simulator.cloud.v2.V2;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Router;
import java.util.Locale;

/** Both REST versions for a caller who has been let in; the site and the gateway show the same. */
final class CloudApi {

    static final String V2_PREFIX = "/wiki/api/v2";
    static final String V1_PREFIX = "/wiki/rest/api";

    private final Router v2;
    private final Router v1;

    CloudApi(Environment environment) {
        v2 = V2.router(environment);
        v1 = V1.router(environment);
    }

    /** The path begins with {@code /wiki}, on the gateway too once its own prefix is off. */
    Answer answer(Request request) {
        if (request.target().rawPath().toUpperCase(Locale.ROOT).contains("%2F")) {
            return Pages.badRequest();
        }
        if (request.path().contains("<script>") || request.target().rawQuery().contains("%3Cscript%3E")) {
            return Pages.blocked();
        }
        try {
            return routed(request);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer routed(Request request) {
        String path = request.path();
        if (path.startsWith(V2_PREFIX + "/")) {
            return v2.route(request.at(path.substring(V2_PREFIX.length())));
        }
        if (path.startsWith(V1_PREFIX + "/")) {
            return v1.route(request.at(path.substring(V1_PREFIX.length())));
        }
        if (path.startsWith("/wiki/download/")) {
            // https://developer.atlassian.com/cloud/confluence/changelog/#CHANGE-2735: tokens are refused here
            return Pages.unauthorized();
        }
        return path.equals("/wiki") || path.equals("/wiki/") ? Pages.login() : Pages.notFound();
    }
}
