package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.http.Request;
import java.util.regex.Pattern;

/** The v1 reads that answer 410 under OAuth (RFC-19, CHANGE-864, CHANGE-2520) though Basic still gets them. */
final class RemovedReads {

    private static final Pattern CONTENT = Pattern.compile(
            "/wiki/rest/api/content(/(att)?\\d+(/(history|label|property|child|descendant)(?!.*/download$).*)?)?");
    private static final Pattern SPACE = Pattern.compile("/wiki/rest/api/space(/[^/]+)?");

    private RemovedReads() {}

    static boolean matches(Request request) {
        return request.method().equals("GET")
                && (CONTENT.matcher(request.path()).matches()
                        || SPACE.matcher(request.path()).matches());
    }
}
