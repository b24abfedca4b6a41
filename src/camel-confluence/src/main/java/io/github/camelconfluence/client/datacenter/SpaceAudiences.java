package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.Request;
import io.github.camelconfluence.client.http.SiteApi;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who may view a space: by REST from 9.1 on, by JSON-RPC before. */
final class SpaceAudiences {

    private record Operation(
            @Nullable String operationKey, @Nullable String targetType) {}

    private record Subject(
            @Nullable String type,
            @Nullable String userKey,
            @Nullable String groupName,
            @Nullable String name) {}

    private record Permission(
            @Nullable Operation operation, @Nullable Subject subject) {
        boolean isToReadTheSpace() {
            return operation != null
                    && "read".equals(operation.operationKey())
                    && (operation.targetType() == null || "space".equals(operation.targetType()));
        }
    }

    private record OldPermission(
            @Nullable String type,
            @Nullable String userName,
            @Nullable String groupName) {}

    private record OldPermissionSet(
            @Nullable String type, @Nullable List<OldPermission> spacePermissions) {}

    private record User(@Nullable String userKey) {}

    private final SiteApi api;
    private final ServerVersion version;
    private final Map<String, Optional<String>> userKeys = new ConcurrentHashMap<>();

    SpaceAudiences(SiteApi api, ServerVersion version) {
        this.api = api;
        this.version = version;
    }

    Audience of(Space space) {
        try {
            return version.isAtLeast(9, 1) ? byRest(space) : byRpc(space);
        } catch (AccessDenied | NotFound | InvalidRequest | MalformedAnswer e) {
            return Audience.NOBODY;
        }
    }

    private Audience byRest(Space space) {
        Permission[] permissions =
                api.get(Query.of("/rest/api/space", space.key(), "permissions"), "", Permission[].class);
        Set<String> users = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (Permission permission : permissions) {
            Subject subject = permission.subject();
            if (!permission.isToReadTheSpace()) {
                continue;
            }
            if (subject == null || "anonymous".equals(subject.type())) {
                return new Audience(true, false, Set.of(), Set.of());
            }
            String group = subject.groupName() != null ? subject.groupName() : subject.name();
            if (subject.userKey() != null) {
                users.add(subject.userKey());
            } else if (group != null) {
                groups.add(group);
            }
        }
        return Audience.only(users, groups);
    }

    /** It answers HTML where an administrator's session would be needed, and that too means that it cannot be read. */
    private Audience byRpc(Space space) {
        Query query = Query.of("/rpc/json-rpc/confluenceservice-v2/getSpacePermissionSets");
        byte[] body = ("[\"" + space.key().replace("\\", "\\\\").replace("\"", "\\\"") + "\"]")
                .getBytes(StandardCharsets.UTF_8);
        Request request = new Request(
                "POST",
                query.below(api.address().apiBase()),
                Map.of("Accept", "application/json", "Content-Type", "application/json"),
                body,
                "",
                true);
        Set<String> users = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (OldPermissionSet set : api.send(request, OldPermissionSet[].class)) {
            if (!"VIEWSPACE".equals(set.type()) || set.spacePermissions() == null) {
                continue;
            }
            for (OldPermission permission : set.spacePermissions()) {
                if (permission.groupName() != null) {
                    groups.add(permission.groupName());
                } else if (permission.userName() != null) {
                    userKey(permission.userName()).ifPresent(users::add);
                } else {
                    return new Audience(true, false, Set.of(), Set.of());
                }
            }
        }
        return Audience.only(users, groups);
    }

    /** Restrictions name users by key, so these must too. */
    private Optional<String> userKey(String userName) {
        return userKeys.computeIfAbsent(
                userName,
                name -> api.find(Query.of("/rest/api/user").with("username", name), "", User.class)
                        .map(User::userKey));
    }
}
