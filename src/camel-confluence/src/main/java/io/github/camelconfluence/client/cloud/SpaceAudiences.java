package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may view a space: by its permissions, and where the site uses them by its roles. */
final class SpaceAudiences {

    private static final int LIMIT = 250;

    private record Principal(
            @Nullable String type, @Nullable String id) {}

    private record Operation(@Nullable String key, @Nullable String targetType) {}

    private record Permission(
            @Nullable Principal principal, @Nullable Operation operation) {
        boolean isToReadTheSpace() {
            return operation != null && "read".equals(operation.key()) && "space".equals(operation.targetType());
        }
    }

    private record Permissions(
            @Nullable List<Permission> results,
            @JsonProperty("_links") WireContent.@Nullable WireLinks links) {}

    private final SiteApi api;
    private final SpaceRoles roles;

    SpaceAudiences(SiteApi api) {
        this.api = api;
        this.roles = new SpaceRoles(api);
    }

    Audience of(Space space) {
        Readers readers = new Readers();
        try {
            new NextSlices<Permission>(next -> slice(space, next))
                    .stream().filter(Permission::isToReadTheSpace).forEach(permission -> add(permission, readers));
            roles.addReaders(space, readers);
        } catch (AccessDenied | NotFound | InvalidRequest e) {
            return Audience.NOBODY;
        }
        return readers.audience();
    }

    private NextSlices.Slice<Permission> slice(Space space, @Nullable String next) {
        Query query =
                Query.of("/api/v2/spaces", space.id().value(), "permissions").with("limit", LIMIT);
        Permissions page = next == null
                ? api.get(query, Scopes.SPACE, Permissions.class)
                : api.follow(next, Scopes.SPACE, Permissions.class);
        return new NextSlices.Slice<>(
                page.results() == null ? List.of() : page.results(),
                page.links() == null ? null : page.links().next());
    }

    private static void add(Permission permission, Readers readers) {
        Principal principal = permission.principal();
        if (principal == null || principal.id() == null || principal.type() == null) {
            return;
        }
        readers.add(principal.type().toLowerCase(Locale.ROOT), principal.id());
    }

    /** Collects who may read; access classes widen it to all users or to everyone. */
    static final class Readers {
        private final Set<String> users = new HashSet<>();
        private final Set<String> groups = new HashSet<>();
        private boolean everyone;
        private boolean allUsers;

        void add(String type, String id) {
            switch (type) {
                case "user" -> users.add(id);
                case "group" -> groups.add(id);
                default -> addClass(id);
            }
        }

        /** Classes of a few people that cannot be named are left out: too few readers, never too many. */
        private void addClass(String id) {
            switch (id.toLowerCase(Locale.ROOT)) {
                case "anonymous", "anonymous-users" -> everyone = true;
                case "authenticated-users", "all-licensed-users" -> allUsers = true;
                default -> {}
            }
        }

        Audience audience() {
            if (everyone) {
                return new Audience(true, false, Set.of(), Set.of());
            }
            return allUsers ? Audience.UNRESTRICTED : Audience.only(users, groups);
        }
    }
}
