package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import java.util.List;

/** What is running, and who is calling. */
record ServerResource(Installation installation) implements Resource {
    private static final int GROUPS = 200;

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/server-information", this::server)
                .get("/rest/api/user/current", this::currentUser)
                .get("/rest/api/user", this::user)
                .get("/rest/api/user/memberof", this::groups);
    }

    private Answer server(Request request, PathValues values) {
        ServerVersion version = installation.quirks().version();
        return Json.answer(
                200,
                Json.object()
                        .put("baseUrl", installation.links().base())
                        .put("version", version.toString())
                        .put("buildNumber", version.buildNumber())
                        .put("marketplaceBuildNumber", version.buildNumber())
                        .put("buildDate", "2026-01-15"));
    }

    private Answer currentUser(Request request, PathValues values) {
        PeopleJson people = new PeopleJson(installation);
        ObjectNode person = request.caller().account().map(people::known).orElseGet(people::anonymous);
        ObjectNode links = person.get("_links") instanceof ObjectNode present ? present : Json.object();
        person.set("_links", installation.links().withBase(links));
        return Json.answer(200, person);
    }

    private Answer user(Request request, PathValues values) {
        return Json.answer(200, new PeopleJson(installation).known(named(request)));
    }

    private Answer groups(Request request, PathValues values) {
        List<String> names = named(request).groups().stream().sorted().toList();
        ListAnswer<String> answer = ListAnswer.of(
                request,
                Slice.of(request.query(), GROUPS, GROUPS),
                Rows.of(names),
                installation.quirks().paging());
        return Json.answer(200, answer.json(installation.links(), new PeopleJson(installation)::group));
    }

    private Account named(Request request) {
        String name = request.query().first("username", "");
        String key = request.query().first("key", "");
        return installation.site().signIn().accounts().stream()
                .filter(each -> each.username().equals(name) || each.userKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(Errors.notFound("No user found with key : " + name + key)));
    }
}
