package io.github.camelconfluence.simulator.cloud.v2;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Router;

/** The resources of v2. */
public final class V2 {

    private V2() {}

    public static Router router(Environment environment) {
        Router router = new Router(
                (request, values) -> V2Errors.bareNotFound(),
                (request, values) -> V2Errors.methodNotAllowed(request.method()));
        return router.add(
                new SpacesResource(environment),
                new PagesResource(environment),
                new SinglePageResource(environment),
                new PageWritesResource(environment),
                new TreeResource(environment),
                new FoldersResource(environment),
                new CommentsResource(environment),
                new CommentWritesResource(environment),
                new AttachmentsResource(environment),
                new LabelsResource(environment),
                new PropertiesResource(environment),
                new UsersResource(environment),
                new PermissionsResource(environment),
                new OperationsResource(environment));
    }
}
