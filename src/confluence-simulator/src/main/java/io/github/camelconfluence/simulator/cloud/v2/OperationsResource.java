package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the caller himself may do. A space tells what may be made in it, and only a page whether it may be edited or deleted. */
final class OperationsResource implements Resource {

    private static final List<String> MADE_IN_SPACES = List.of("page", "blogpost", "comment", "attachment");

    private final Environment environment;

    OperationsResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/spaces/{id}/operations", (request, values) -> {
                    Call call = Call.of(environment, request);
                    call.space(values.get("id"));
                    return answer(inSpace(call));
                })
                .get("/pages/{id}/operations", (request, values) -> {
                    Call call = Call.of(environment, request);
                    return answer(on(call.content(values.get("id"), Set.of(ContentType.PAGE)), call));
                })
                .get("/blogposts/{id}/operations", (request, values) -> {
                    Call call = Call.of(environment, request);
                    return answer(on(call.content(values.get("id"), Set.of(ContentType.BLOGPOST)), call));
                });
    }

    private static ArrayNode inSpace(Call call) {
        ArrayNode operations = Json.array().add(operation("read", "space"));
        Optional<Account> account = call.request().caller().account();
        if (account.filter(Account::mayWrite).isPresent()) {
            MADE_IN_SPACES.forEach(type -> operations.add(operation("create", type)));
        }
        if (account.filter(Account::isAdministrator).isPresent()) {
            List.of("administer", "archive", "delete", "export")
                    .forEach(all -> operations.add(operation(all, "space")));
        }
        return operations;
    }

    static ArrayNode on(Content content, Call call) {
        String type = content.type().word();
        ArrayNode operations = Json.array().add(operation("read", type));
        if (call.request().caller().account().filter(Account::mayWrite).isPresent()) {
            operations.add(operation("update", type)).add(operation("delete", type));
        }
        return operations;
    }

    private static ObjectNode operation(String operation, String targetType) {
        return Json.object().put("operation", operation).put("targetType", targetType);
    }

    private static Answer answer(ArrayNode operations) {
        ObjectNode answer = Json.object();
        answer.set("operations", operations);
        return Json.answer(200, answer);
    }
}
