package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Query;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Space;
import java.util.List;
import java.util.Locale;

/** Lists spaces and reads one by its key. */
record SpaceResource(Installation installation) implements Resource {
    private static final int DEFAULT_LIMIT = 25;
    private static final int CAP = 1000;

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/space", this::list).get("/rest/api/space/{key}", this::one);
    }

    private Answer list(Request request, PathValues values) {
        Expansion expansion = Expansion.of(request.query().list("expand"));
        if (expansion.has("permissions") && !isAdministrator(request)) {
            // https://jira.atlassian.com/browse/CONFSERVER-99908
            return Errors.failed("java.lang.NullPointerException");
        }
        Rendering rendering = Rendering.of(installation, request);
        List<Space> spaces = rendering.view().spaces().stream()
                .filter(space -> wanted(space, request.query()))
                .toList();
        Slice slice = Slice.of(request.query(), DEFAULT_LIMIT, CAP);
        ListAnswer<Space> answer = ListAnswer.of(
                request, slice, Rows.of(spaces), installation.quirks().paging());
        SpaceJson json = new SpaceJson(rendering);
        return Json.answer(200, answer.json(installation.links(), space -> json.of(space, expansion)));
    }

    private static boolean wanted(Space space, Query query) {
        List<String> keys = query.list("spaceKey").stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .toList();
        return (keys.isEmpty() || keys.contains(space.key().toLowerCase(Locale.ROOT)))
                && query.first("type", SpaceJson.type(space)).equals(SpaceJson.type(space))
                && query.first("status", SpaceJson.status(space)).equals(SpaceJson.status(space));
    }

    private Answer one(Request request, PathValues values) {
        Rendering rendering = Rendering.of(installation, request);
        Space space = new Lookup(rendering.view()).space(values.get("key"));
        ObjectNode json =
                new SpaceJson(rendering).of(space, Expansion.of(request.query().list("expand")));
        if (json.get("_links") instanceof ObjectNode links) {
            rendering.links().withBase(links).put("collection", "/rest/api/space");
        }
        return Json.answer(200, json);
    }

    static boolean isAdministrator(Request request) {
        return request.caller().account().filter(Account::isAdministrator).isPresent();
    }
}
