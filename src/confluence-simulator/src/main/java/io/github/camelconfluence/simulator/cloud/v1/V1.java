package io.github.camelconfluence.simulator.cloud.v1;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.v2.V2Errors;
import io.github.camelconfluence.simulator.http.Router;

/** The resources of v1. */
public final class V1 {

    private V1() {}

    public static Router router(Environment environment) {
        Router router = new Router(
                (request, values) -> V1Errors.unknownPath(request.target().rawPath()),
                (request, values) -> V2Errors.methodNotAllowed(request.method()));
        // search and archive before the templates that would take them for an id
        return router.add(
                new SearchResource(environment),
                new MovesResource(environment),
                new ContentReadsResource(environment),
                new RestrictionsResource(environment),
                new LabelWritesResource(environment),
                new AttachmentsResource(environment),
                new SpacesResource(environment),
                new UsersResource(environment),
                new LongTasks(environment));
    }
}
