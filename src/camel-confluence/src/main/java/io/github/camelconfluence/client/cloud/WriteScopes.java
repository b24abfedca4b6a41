package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Act;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Permission;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.VersionConflict;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.Request;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which scopes for writing a token has. Access tokens of OAuth come with a list of theirs. For others the gateway is asked to
 * change what cannot be there, the content with the number 0: it looks for the scope before it looks for anything else, and
 * Confluence answers that there is nothing.
 */
final class WriteScopes {

    /** Others of the kind may come from before Confluence: what is removed, too large or cannot be done there. */
    private static final Set<Integer> MEANINGLESS = Set.of(400, 405, 415);

    private final SiteApi api;
    private final Supplier<Optional<Set<String>>> granted;

    /** @param granted the scopes that came with the token, as far as it came with any */
    WriteScopes(SiteApi api, Supplier<Optional<Set<String>>> granted) {
        this.api = api;
        this.granted = granted;
    }

    /** Why not, for lack of a scope; empty where it has it, or needs none. */
    Optional<Permission> lacking(Act act) {
        if (!api.address().isThroughGateway()) {
            return Optional.empty();
        }
        return granted.get()
                .map(scopes ->
                        needed(act).stream().anyMatch(scopes::contains) ? Optional.<Permission>empty() : missing(act))
                .orElseGet(() -> probed(act));
    }

    private Optional<Permission> probed(Act act) {
        try {
            api.perform(onNothing(act));
            return Optional.empty();
        } catch (CredentialsRejected e) {
            throw e;
        } catch (ConfluenceException e) {
            if (e instanceof AccessDenied && e.getHttpResponseCode() == 401) {
                return missing(act);
            }
            return isOfConfluence(e)
                    ? Optional.empty()
                    : Optional.of(Permission.notTold(
                            "the gateway does not tell which scopes the token has: " + e.getMessage()));
        }
    }

    /** Whoever says that nothing is there, or that it cannot be changed like this, has passed the scope. */
    private static boolean isOfConfluence(ConfluenceException e) {
        return e instanceof NotFound
                || e instanceof VersionConflict
                || e instanceof AccessDenied
                || e instanceof InvalidRequest && MEANINGLESS.contains(e.getHttpResponseCode())
                || e instanceof Unavailable missing && missing.isUnnamed();
    }

    private static Optional<Permission> missing(Act act) {
        return Optional.of(Permission.lacksScope(
                "the token lacks the scope '" + needed(act).get(0) + "'"));
    }

    /** Harmless, so it may be sent again. */
    private Request onNothing(Act act) {
        Request request = switch (act) {
            case WRITE_PAGES, WRITE_BLOG_POSTS -> api.changing("PUT", Query.of("/api/v2/pages/0"));
            case DELETE_PAGES -> api.changing("DELETE", Query.of("/api/v2/pages/0"));
            case WRITE_COMMENTS -> api.changing("PUT", Query.of("/api/v2/footer-comments/0"));
            case MOVE_PAGES -> api.changing("PUT", Query.of("/rest/api/content/0/move/append/0"));
            case WRITE_LABELS ->
                api.changing("DELETE", Query.of("/rest/api/content/0/label").with("name", "none"));
            case ATTACH_FILES -> api.changing("PUT", Query.of("/rest/api/content/0/child/attachment"));
        };
        return request.needing(needed(act).get(0)).repeatable();
    }

    /** Any of them will do; the first is what people are told. */
    private static List<String> needed(Act act) {
        return switch (act) {
            case WRITE_PAGES, WRITE_BLOG_POSTS -> List.of(Scopes.WRITE_PAGE);
            case DELETE_PAGES -> List.of("delete:page:confluence");
            case WRITE_COMMENTS -> List.of(Scopes.WRITE_COMMENT);
            case MOVE_PAGES -> List.of(Scopes.WRITE_CONTENT, Scopes.WRITE_PAGE);
            case WRITE_LABELS -> List.of(Scopes.WRITE_CONTENT, "write:label:confluence");
            case ATTACH_FILES -> List.of(Scopes.WRITE_FILE, "write:attachment:confluence");
        };
    }
}
