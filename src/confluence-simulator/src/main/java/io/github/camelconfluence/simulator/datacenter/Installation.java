package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.View;

/** The Data Center that resources answer for. */
record Installation(Environment environment, Quirks quirks) {
    static final String CONTEXT = "/confluence";

    Site site() {
        return environment.site();
    }

    View viewOf(Request request) {
        return site().seenBy(request.caller());
    }

    Links links() {
        return new Links(environment.origins().site() + CONTEXT);
    }

    Dates dates() {
        return new Dates(environment.profile().userTimeZone());
    }
}
