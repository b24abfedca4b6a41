package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Space;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Spaces: found by keys whatever their case; archived ones are listed unless a status is asked for. */
final class SpacesResource implements Resource {

    private static final Map<String, Comparator<Space>> SORTS = Map.of(
            "id", Comparator.comparing(Space::id),
            "key", Comparator.comparing(Space::key),
            "name", Comparator.comparing(Space::name));

    private final Environment environment;

    SpacesResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/spaces", (request, values) -> list(request)).get("/spaces/{id}", (request, values) -> {
            Call call = Call.of(environment, request);
            ObjectNode space = json(call.space(values.get("id")));
            space.remove("currentActiveAlias");
            space.withObject("/_links").put("base", call.links().base());
            return Json.answer(200, space);
        });
    }

    private Answer list(Request request) {
        Call call = Call.of(environment, request);
        List<String> ids = call.query().list("ids");
        List<String> keys = call.query().list("keys").stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .toList();
        if (ids.size() > Call.MOST || keys.size() > Call.MOST) {
            throw V2Errors.refusal(400, "INVALID_REQUEST_PARAMETER", "At most 250 ids or keys can be given");
        }
        String status = call.query().first("status", "");
        String type = call.query().first("type", "");
        List<Space> spaces = call.view().spaces().stream()
                .filter(space -> ids.isEmpty() || ids.contains(Long.toString(space.id())))
                .filter(space -> keys.isEmpty() || keys.contains(space.key().toLowerCase(Locale.ROOT)))
                .filter(space -> status.isEmpty() || status.equals(status(space)))
                .filter(space -> type.isEmpty() || type.equals(type(space)))
                .sorted(order(call))
                .toList();
        return Results.of(call, spaces, SpacesResource::json);
    }

    private static Comparator<Space> order(Call call) {
        String sort = call.query().first("sort", "id");
        boolean descending = sort.startsWith("-");
        Comparator<Space> order = SORTS.get(descending ? sort.substring(1) : sort);
        if (order == null) {
            throw V2Errors.badParameter("sort", "SpaceSortOrder");
        }
        return descending ? order.reversed() : order;
    }

    private static ObjectNode json(Space space) {
        ContentId homepage = space.homepage();
        ObjectNode json = Json.object()
                .put("id", Long.toString(space.id()))
                .put("key", space.key())
                .put("name", space.name())
                .put("type", type(space))
                .put("status", status(space))
                .put("authorId", space.record().authorId())
                .put("currentActiveAlias", space.key())
                .put("createdAt", ContentJson.time(space.record().createdAt()))
                .put("homepageId", homepage == null ? null : homepage.toString())
                .putNull("description")
                .putNull("icon");
        json.putObject("_links").put("webui", "/spaces/" + space.key());
        return json;
    }

    private static String type(Space space) {
        return space.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String status(Space space) {
        return space.archived() ? "archived" : "current";
    }
}
