package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.Representation;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One page or blog post by its id, whatever its status: a trashed one answers 200. */
final class SinglePageResource implements Resource {

    private final Environment environment;

    SinglePageResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/pages/{id}", (request, values) -> get(request, values, ContentType.PAGE))
                .get("/blogposts/{id}", (request, values) -> get(request, values, ContentType.BLOGPOST));
    }

    private Answer get(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content present = call.content(values.get("id"), Set.of(type));
        Content content = version(call, present);
        Representation format = ContentListing.format(call, EnumSet.allOf(Representation.class));
        return Json.answer(200, single(call, content, format));
    }

    static ObjectNode single(Call call, Content content, @Nullable Representation format) {
        ObjectNode row = ContentJson.row(call, content, format);
        Included.addTo(call, content, row);
        row.withObject("/_links").put("base", call.links().base());
        return row;
    }

    private static Content version(Call call, Content present) {
        Optional<String> wanted = call.query().first("version");
        if (wanted.isEmpty()) {
            return present;
        }
        int number = call.number("version", wanted.get(), "Integer");
        return present.asOfVersion(number)
                .orElseThrow(() -> V2Errors.refusal(
                        404,
                        "NOT_FOUND",
                        "Cannot find version " + number + " of content with id [" + present.id() + "]"));
    }
}
