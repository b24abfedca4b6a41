package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Groups;
import io.github.camelconfluence.simulator.model.SignIn;
import java.util.List;
import java.util.function.Predicate;

/** Accounts, groups and what the site tells about itself. */
final class UsersResource implements Resource {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MOST_MEMBERS = 200;

    private final Environment environment;

    UsersResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/user/current", (request, values) -> {
                    V1Call call = V1Call.of(environment, request);
                    ObjectNode user = UserJson.current(call, request.caller());
                    if (request.query().list("expand").contains("operations")) {
                        user.set("operations", UserJson.operations(request.caller()));
                    }
                    return Json.answer(200, user);
                })
                .get("/user", (request, values) -> user(request))
                .get("/user/bulk", (request, values) -> {
                    List<String> ids = request.query().list("accountId");
                    return users(request, account -> ids.contains(account.accountId()));
                })
                .get(
                        "/user/memberof",
                        (request, values) -> groups(
                                request,
                                account(request.query().first("accountId", "")).groups().stream()
                                        .sorted()
                                        .toList()))
                .get("/group", (request, values) -> groups(request, signIn().groups()))
                .get("/group/{id}/membersByGroupId", (request, values) -> members(request, values.get("id")))
                .get("/settings/systemInfo", (request, values) -> systemInfo());
    }

    private Answer user(Request request) {
        V1Call call = V1Call.of(environment, request);
        return Json.answer(200, UserJson.of(call, account(request.query().first("accountId", ""))));
    }

    private Answer members(Request request, String id) {
        if (V1Call.of(environment, request).number("limit", DEFAULT_LIMIT) > MOST_MEMBERS) {
            throw V1Errors.badRequest("limit must not be greater than " + MOST_MEMBERS);
        }
        String name = signIn().groups().stream()
                .filter(group -> Groups.id(group).equals(id))
                .findFirst()
                .orElseThrow(() -> V1Errors.notFound("No group with id " + id));
        return users(request, account -> account.groups().contains(name));
    }

    private SignIn signIn() {
        return environment.site().signIn();
    }

    private Account account(String accountId) {
        return signIn().account(accountId)
                .orElseThrow(() -> V1Errors.notFound("No user found with account id: " + accountId));
    }

    private Answer users(Request request, Predicate<Account> wanted) {
        V1Call call = V1Call.of(environment, request);
        List<Account> found = signIn().accounts().stream().filter(wanted).toList();
        return OffsetPage.of(call, found, DEFAULT_LIMIT, account -> UserJson.of(call, account));
    }

    private Answer groups(Request request, List<String> names) {
        V1Call call = V1Call.of(environment, request);
        return OffsetPage.of(call, names, DEFAULT_LIMIT, name -> UserJson.group(call, name));
    }

    private Answer systemInfo() {
        ObjectNode info = Json.object()
                .put("cloudId", environment.origins().cloudId())
                .put("commitHash", "0000000")
                .put("baseUrl", environment.origins().site() + "/wiki")
                .put("siteTitle", "Confluence")
                .put("defaultLocale", "en_US")
                .put("defaultTimeZone", environment.profile().userTimeZone().getId());
        return Json.answer(200, info);
    }
}
