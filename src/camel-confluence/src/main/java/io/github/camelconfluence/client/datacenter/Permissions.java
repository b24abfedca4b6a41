package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Act;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Permission;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.WireRestrictions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may do, as far as Data Center tells it: whether he may edit and delete a page that he sees. Who may edit one
 * that is not restricted may edit, and make, all that are not.
 */
final class Permissions {

    private static final String EXPAND =
            "operations,restrictions.update.restrictions.user,restrictions.update.restrictions.group";

    private record Operation(@Nullable String operation) {}

    private record Restrictions(@Nullable WireRestrictions update) {}

    private record Page(
            @Nullable List<@Nullable Operation> operations,
            @Nullable Restrictions restrictions) {

        boolean allows(String operation) {
            return operations != null
                    && operations.stream()
                            .filter(Objects::nonNull)
                            .anyMatch(each -> operation.equals(each.operation()));
        }

        /** Only its own restriction counts: editing, unlike viewing, is not restricted by the pages above. */
        boolean isOpenToWhoeverMayEdit() {
            return restrictions != null
                    && restrictions.update() != null
                    && restrictions.update().isEmpty();
        }
    }

    private final SiteApi api;

    Permissions(SiteApi api) {
        this.api = api;
    }

    Map<Act, Permission> of(Set<Act> acts, Space space, @Nullable ContentId page) {
        Optional<Page> told = page == null ? Optional.empty() : ask(page);
        Permission nothing = Permission.notTold(
                page == null
                        ? "a page tells it, and none is seen in the space " + space.key()
                        : "Data Center does not tell what the account may do to the page " + page);
        Map<Act, Permission> found = new EnumMap<>(Act.class);
        acts.forEach(act -> found.put(
                act, isToldBy(act) ? told.map(each -> of(act, each, space)).orElse(nothing) : untold(act)));
        return found;
    }

    private static boolean isToldBy(Act act) {
        return act != Act.WRITE_COMMENTS && act != Act.ATTACH_FILES && act != Act.WRITE_BLOG_POSTS;
    }

    private static Permission untold(Act act) {
        String what = switch (act) {
            case WRITE_COMMENTS -> "comments";
            case ATTACH_FILES -> "attachments";
            default -> "blog posts";
        };
        return Permission.notTold("Data Center tells it of pages, and not of " + what);
    }

    private static Permission of(Act act, Page page, Space space) {
        boolean deletes = act == Act.DELETE_PAGES;
        if (page.allows(deletes ? "delete" : "update")) {
            return Permission.GRANTED;
        }
        if (!page.allows("read")) {
            return Permission.notTold("Data Center does not tell what the account may do in the space " + space.key());
        }
        if (deletes) {
            return Permission.notTold(
                    "the page that was looked at may not be deleted, and what holds for others, such as"
                            + " those that the account made itself, is not told");
        }
        return page.isOpenToWhoeverMayEdit()
                ? Permission.notGranted("the space " + space.key() + " does not let the account edit pages")
                : Permission.notTold(
                        "the page that was looked at is restricted, and what holds for others is not told");
    }

    private Optional<Page> ask(ContentId page) {
        try {
            return Optional.of(
                    api.get(Query.of("/rest/api/content", page.value()).with("expand", EXPAND), "", Page.class));
        } catch (AccessDenied | NotFound e) {
            return Optional.empty();
        }
    }
}
