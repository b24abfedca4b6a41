package io.github.camelconfluence.simulator.cloud.v2;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import java.util.Map;
import java.util.Set;

/** Labels and versions of one piece of content. */
final class LabelsResource implements Resource {

    private static final Map<String, ContentType> KINDS =
            Map.of("pages", ContentType.PAGE, "blogposts", ContentType.BLOGPOST, "attachments", ContentType.ATTACHMENT);

    private final Environment environment;

    LabelsResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        KINDS.forEach((kind, type) -> {
            String base = "/" + kind + "/{id}/";
            router.get(base + "labels", (request, values) -> labels(request, values, type))
                    .get(base + "versions", (request, values) -> versions(request, values, type));
        });
    }

    private Answer labels(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content content = call.content(values.get("id"), Set.of(type));
        return Results.of(call, content.labels(), Included::label);
    }

    private Answer versions(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content content = call.content(values.get("id"), Set.of(type));
        return Results.of(call, Included.versions(content), ContentJson::version);
    }
}
