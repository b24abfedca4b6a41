package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.AccessDenied;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Space roles, on sites that were moved to them. */
final class SpaceRoles {

    private static final int LIMIT = 250;

    private record Mode(@Nullable String mode) {}

    private record Role(String id, @Nullable List<String> spacePermissions) {
        boolean letsRead() {
            return spacePermissions != null
                    && spacePermissions.stream()
                            .map(permission -> permission.toLowerCase(Locale.ROOT))
                            .anyMatch(permission -> permission.contains("read") && permission.contains("space"));
        }
    }

    private record Roles(
            @Nullable List<Role> results,
            @JsonProperty("_links") WireContent.@Nullable WireLinks links) {}

    private record Principal(
            @Nullable String principalType, @Nullable String principalId) {}

    private record Assignment(
            @Nullable Principal principal, @Nullable String roleId) {}

    private record Assignments(
            @Nullable List<Assignment> results,
            @JsonProperty("_links") WireContent.@Nullable WireLinks links) {}

    private final SiteApi api;
    private @Nullable Boolean used;

    SpaceRoles(SiteApi api) {
        this.api = api;
    }

    void addReaders(Space space, SpaceAudiences.Readers readers) {
        if (!areUsed()) {
            return;
        }
        Set<String> reading = new NextSlices<Role>(next -> roles(space, next))
                .stream().filter(Role::letsRead).map(Role::id).collect(Collectors.toCollection(HashSet::new));
        new NextSlices<Assignment>(next -> assignments(space, next))
                .stream()
                        .filter(assignment -> reading.contains(assignment.roleId()))
                        .map(Assignment::principal)
                        .forEach(principal -> add(principal, readers));
    }

    private static void add(@Nullable Principal principal, SpaceAudiences.Readers readers) {
        if (principal != null && principal.principalType() != null && principal.principalId() != null) {
            readers.add(principal.principalType().toLowerCase(Locale.ROOT), principal.principalId());
        }
    }

    /** A site that does not tell its mode, or a token that may not ask, is taken for one without roles. */
    private synchronized boolean areUsed() {
        if (used == null) {
            try {
                Mode mode = api.get(Query.of("/api/v2/space-role-mode"), Scopes.CONFIGURATION, Mode.class);
                used = mode.mode() != null && !mode.mode().equals("PRE_ROLES");
            } catch (AccessDenied | NotFound | InvalidRequest e) {
                used = false;
            }
        }
        return used;
    }

    private NextSlices.Slice<Role> roles(Space space, @Nullable String next) {
        Query query =
                Query.of("/api/v2/space-roles").with("space-id", space.id()).with("limit", LIMIT);
        Roles page =
                next == null ? api.get(query, Scopes.ROLES, Roles.class) : api.follow(next, Scopes.ROLES, Roles.class);
        return new NextSlices.Slice<>(
                page.results() == null ? List.of() : page.results(),
                page.links() == null ? null : page.links().next());
    }

    private NextSlices.Slice<Assignment> assignments(Space space, @Nullable String next) {
        Query query = Query.of("/api/v2/spaces", space.id().value(), "role-assignments")
                .with("limit", LIMIT);
        Assignments page = next == null
                ? api.get(query, Scopes.ROLES, Assignments.class)
                : api.follow(next, Scopes.ROLES, Assignments.class);
        return new NextSlices.Slice<>(
                page.results() == null ? List.of() : page.results(),
                page.links() == null ? null : page.links().next());
    }
}
