package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import java.util.Optional;

/** Look-ups in bulk: accounts by id, and what type an id has. */
final class UsersResource implements Resource {

    private final Environment environment;

    UsersResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.post("/users-bulk", (request, values) -> users(request))
                .post("/content/convert-ids-to-types", (request, values) -> types(request));
    }

    private Answer users(Request request) {
        Call call = Call.of(environment, request);
        JsonNode ids = call.body().path("accountIds");
        return Results.of(
                call,
                environment.site().signIn().accounts().stream()
                        .filter(account -> names(ids, account))
                        .toList(),
                this::json);
    }

    private Answer types(Request request) {
        Call call = Call.of(environment, request);
        ObjectNode answer = Json.object();
        ObjectNode results = answer.putObject("results");
        for (JsonNode id : call.body().path("contentIds")) {
            Optional<Content> found = ContentId.parse(id.asText()).flatMap(call.view()::find);
            results.put(id.asText(), found.map(UsersResource::word).orElse(null));
        }
        return Json.answer(200, answer);
    }

    private static String word(Content content) {
        return switch (content.type()) {
            case FOOTER_COMMENT -> "footer-comment";
            case INLINE_COMMENT -> "inline-comment";
            default -> content.type().word();
        };
    }

    private static boolean names(JsonNode ids, Account account) {
        for (JsonNode id : ids) {
            if (id.asText().equals(account.accountId())) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode json(Account account) {
        ObjectNode json = Json.object()
                .put("accountId", account.accountId())
                .put("accountType", "atlassian")
                .put("accountStatus", "active")
                .put("displayName", account.displayName())
                .put("publicName", account.username())
                .put("email", environment.site().signIn().shownEmail(account))
                .put("isExternalCollaborator", false);
        json.putObject("profilePicture")
                .put("path", "/wiki/aa-avatar/" + account.accountId())
                .put("width", 48)
                .put("height", 48)
                .put("isDefault", false);
        return json;
    }
}
