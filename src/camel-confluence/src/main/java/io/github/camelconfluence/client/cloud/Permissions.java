package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Act;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Permission;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may do, as Confluence resolves it for him. A space tells what may be made in it, and whoever may make pages
 * may edit those that are not restricted; whether pages may be deleted only a page tells.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-operation/">Operation</a>
 */
final class Permissions {

    private static final Operation SEEING = new Operation("read", "space");
    private static final Operation DELETING = new Operation("delete", "page");

    private record Operation(
            @Nullable String operation, @Nullable String targetType) {}

    private record Permitted(@Nullable List<@Nullable Operation> operations) {
        Set<Operation> all() {
            return operations == null
                    ? Set.of()
                    : operations.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }

    private final SiteApi api;
    private final WriteScopes scopes;

    Permissions(SiteApi api, WriteScopes scopes) {
        this.api = api;
        this.scopes = scopes;
    }

    Map<Act, Permission> of(Set<Act> acts, Space space, @Nullable ContentId page) {
        Map<Act, Permission> found = new EnumMap<>(Act.class);
        Optional<Set<Operation>> inSpace =
                ask(Query.of("/api/v2/spaces", space.id().value(), "operations"), Scopes.SPACE);
        for (Act act : acts) {
            found.put(
                    act,
                    scopes.lacking(act)
                            .orElseGet(() -> act == Act.DELETE_PAGES
                                    ? toDelete(space, page)
                                    : toMake(made(act), space, inSpace)));
        }
        return found;
    }

    private static Permission toMake(String type, Space space, Optional<Set<Operation>> inSpace) {
        if (inSpace.filter(told -> told.contains(new Operation("create", type))).isPresent()) {
            return Permission.GRANTED;
        }
        // Who sees a space is told at least that: other answers are not understood.
        return inSpace.filter(told -> told.contains(SEEING)).isPresent()
                ? Permission.notGranted("the space " + space.key() + " does not let the account add a " + type)
                : Permission.notTold("Confluence does not tell what the account may do in the space " + space.key());
    }

    /** Where it may not be deleted, others may be: those that the account made itself. */
    private Permission toDelete(Space space, @Nullable ContentId page) {
        if (page == null) {
            return Permission.notTold("a page tells it, and none is seen in the space " + space.key());
        }
        return ask(Query.of("/api/v2/pages", page.value(), "operations"), Scopes.of(ContentType.PAGE))
                        .filter(told -> told.contains(DELETING))
                        .isPresent()
                ? Permission.GRANTED
                : Permission.notTold(
                        "the page " + page + " may not be deleted, and what holds for others, such as those"
                                + " that the account made itself, is not told");
    }

    private static String made(Act act) {
        return switch (act) {
            case WRITE_PAGES, MOVE_PAGES, WRITE_LABELS, DELETE_PAGES -> "page";
            case WRITE_BLOG_POSTS -> "blogpost";
            case WRITE_COMMENTS -> "comment";
            case ATTACH_FILES -> "attachment";
        };
    }

    /** Empty where it is not told. */
    private Optional<Set<Operation>> ask(Query query, String scope) {
        try {
            return Optional.of(api.get(query, scope, Permitted.class).all());
        } catch (AccessDenied | NotFound e) {
            return Optional.empty();
        }
    }
}
