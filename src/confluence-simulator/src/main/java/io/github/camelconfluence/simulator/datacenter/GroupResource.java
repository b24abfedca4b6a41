package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.SignIn;
import java.util.List;

/** Who is in a group, told to whoever is signed in, and since 10 to administrators only. */
record GroupResource(Installation installation) implements Resource {
    private static final int LIMIT = 200;

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/group/{name}/member", this::members);
    }

    private Answer members(Request request, PathValues values) {
        if (!mayKnow(request)) {
            return Errors.forbidden("User is not permitted to view groups");
        }
        SignIn signIn = installation.site().signIn();
        String group = values.get("name");
        if (!signIn.groups().contains(group)) {
            return Errors.notFound("No group found with name: " + group);
        }
        List<Account> members = signIn.accounts().stream()
                .filter(account -> account.groups().contains(group))
                .toList();
        ListAnswer<Account> answer = ListAnswer.of(
                request,
                Slice.of(request.query(), LIMIT, LIMIT),
                Rows.of(members),
                installation.quirks().paging());
        return Json.answer(200, answer.json(installation.links(), new PeopleJson(installation)::known));
    }

    private boolean mayKnow(Request request) {
        return installation.quirks().version().isAtLeast(10, 0)
                ? SpaceResource.isAdministrator(request)
                : request.caller().account().isPresent();
    }
}
