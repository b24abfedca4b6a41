package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.Groups;
import io.github.camelconfluence.simulator.model.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Who may read a space, in both of Cloud's models. */
final class PermissionsResource implements Resource {

    private static final String VIEWER_ROLE = "11111111-2222-4333-8444-555555555555";

    /** Somebody who may read: a user, a group or a class of people. */
    private record Reader(String type, String id) {}

    private final Environment environment;

    PermissionsResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/spaces/{id}/permissions", this::permissions)
                .get("/spaces/{id}/role-assignments", this::assignments)
                .get("/space-roles", (request, values) -> {
                    Call call = Call.of(environment, request);
                    return Results.of(call, List.of(VIEWER_ROLE), PermissionsResource::viewer);
                })
                .get("/space-role-mode", (request, values) -> {
                    String mode = environment.site().usesSpaceRoles() ? "ROLES" : "PRE_ROLES";
                    return Json.answer(200, Json.object().put("mode", mode));
                });
    }

    /** Where roles are used, nothing is granted beside them. */
    private Answer permissions(Request request, PathValues values) {
        Call call = Call.of(environment, request);
        Space space = call.space(values.get("id"));
        List<Reader> readers = environment.site().usesSpaceRoles() ? List.of() : readers(space);
        return Results.of(call, readers, reader -> permission(space, reader));
    }

    private Answer assignments(Request request, PathValues values) {
        Call call = Call.of(environment, request);
        Space space = call.space(values.get("id"));
        List<Reader> readers = environment.site().usesSpaceRoles() ? readers(space) : List.of();
        return Results.of(call, readers, reader -> {
            ObjectNode assignment = Json.object().put("roleId", VIEWER_ROLE);
            assignment
                    .putObject("principal")
                    .put("principalType", reader.type())
                    .put("principalId", reader.id());
            return assignment;
        });
    }

    private static ObjectNode viewer(String id) {
        ObjectNode role = Json.object()
                .put("id", id)
                .put("type", "SYSTEM")
                .put("name", "Viewer")
                .put("description", "Reads and comments");
        role.putArray("spacePermissions").add("read/space");
        return role;
    }

    private static ObjectNode permission(Space space, Reader reader) {
        ObjectNode permission =
                Json.object().put("id", Integer.toString(Math.abs((space.id() + reader.id()).hashCode())));
        // the description knows users, groups and roles only: a class of people is shown as a role
        String type =
                reader.type().equals("ACCESS_CLASS") ? "role" : reader.type().toLowerCase(Locale.ROOT);
        permission.putObject("principal").put("type", type).put("id", reader.id());
        permission.putObject("operation").put("key", "read").put("targetType", "space");
        return permission;
    }

    private static List<Reader> readers(Space space) {
        Audience audience = space.audience();
        List<Reader> readers = new ArrayList<>();
        if (audience.anonymous()) {
            readers.add(new Reader("ACCESS_CLASS", "anonymous-users"));
        }
        if (audience.signedIn()) {
            readers.add(new Reader("ACCESS_CLASS", "authenticated-users"));
        }
        new TreeSet<>(audience.groups()).forEach(group -> readers.add(new Reader("GROUP", Groups.id(group))));
        new TreeSet<>(audience.accountIds()).forEach(account -> readers.add(new Reader("USER", account)));
        return readers;
    }
}
