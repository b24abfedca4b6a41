package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.Space;
import java.util.Optional;

/**
 * Who may read a space, told to its administrators: by REST since 9.1 (users by key only, CONFSERVER-100505), and by
 * JSON-RPC (users by name).
 */
record SpacePermissionResource(Installation installation) implements Resource {
    @Override
    public void addTo(Router router) {
        router.get("/rest/api/space/{key}/permissions", this::rest)
                .post("/rpc/json-rpc/confluenceservice-v2/getSpacePermissionSets", this::rpc);
    }

    private Answer rest(Request request, PathValues values) {
        if (!installation.quirks().version().isAtLeast(9, 1)) {
            return Errors.unknownPath(request.target().rawPath());
        }
        Space space = new Lookup(installation.viewOf(request)).space(values.get("key"));
        if (!SpaceResource.isAdministrator(request)) {
            return Errors.forbidden("User is not permitted to view permissions of space " + space.key());
        }
        ArrayNode permissions = Json.array();
        Audience audience = space.audience();
        if (audience.anonymous()) {
            permissions.add(
                    permission(space, Json.object().put("type", "anonymous").put("displayName", "Anonymous")));
        }
        audience.groups().stream()
                .sorted()
                .forEach(name -> permissions.add(permission(
                        space,
                        Json.object().put("type", "group").put("name", name).put("displayName", name))));
        audience.accountIds().stream()
                .map(new PeopleJson(installation)::account)
                .flatMap(Optional::stream)
                .forEach(account -> permissions.add(
                        permission(space, Json.object().put("type", "user").put("userKey", account.userKey()))));
        return Json.answer(200, permissions);
    }

    private static ObjectNode permission(Space space, ObjectNode subject) {
        ObjectNode permission = Json.object();
        permission.set("operation", Json.object().put("targetType", "space").put("operationKey", "read"));
        permission.set("subject", subject);
        return permission.put("spaceKey", space.key()).put("spaceId", space.id());
    }

    private Answer rpc(Request request, PathValues values) {
        JsonNode arguments = Writing.json(request.body());
        Space space =
                new Lookup(installation.viewOf(request)).space(arguments.path(0).asText());
        if (!SpaceResource.isAdministrator(request)) {
            return Json.answer(
                    200, rpcError("You do not have permission to view the permissions of space " + space.key()));
        }
        ArrayNode granted = Json.array();
        Audience audience = space.audience();
        if (audience.anonymous()) {
            granted.add(granted("", ""));
        }
        audience.groups().stream().sorted().forEach(name -> granted.add(granted("groupName", name)));
        audience.accountIds().stream()
                .map(new PeopleJson(installation)::account)
                .flatMap(Optional::stream)
                .map(Account::username)
                .forEach(name -> granted.add(granted("userName", name)));
        ObjectNode set = Json.object().put("type", "VIEWSPACE");
        set.set("spacePermissions", granted);
        return Json.answer(200, Json.array().add(set));
    }

    private static ObjectNode granted(String subject, String name) {
        ObjectNode permission =
                Json.object().put("type", "VIEWSPACE").putNull("groupName").putNull("userName");
        return subject.isEmpty() ? permission : permission.put(subject, name);
    }

    private static ObjectNode rpcError(String message) {
        ObjectNode answer = Json.object();
        answer.set("error", Json.object().put("code", 500).put("message", message));
        return answer;
    }
}
