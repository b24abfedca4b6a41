package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which listed contents a route wants: its roots by the tree, its labels by what was read, its CQL by search. */
final class Scoping {

    private final ConfluenceClient client;
    private final Scope scope;
    private final Set<ContentId> roots;

    private Scoping(ConfluenceClient client, Scope scope, Set<ContentId> roots) {
        this.client = client;
        this.scope = scope;
        this.roots = roots;
    }

    /** Turns roots given by title into ids. Throws {@link NotFound} if there is none of that title. */
    static Scoping of(ConfluenceClient client, Scope scope, List<Space> spaces) {
        Set<ContentId> roots = new HashSet<>();
        for (String root : scope.roots()) {
            roots.addAll(byId(client, root).map(List::of).orElseGet(() -> titled(client, root, spaces)));
        }
        return new Scoping(client, scope, roots);
    }

    private static Optional<ContentId> byId(ConfluenceClient client, String root) {
        if (!root.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        ContentId id = new ContentId(root);
        try {
            return client.find(ContentType.PAGE, id)
                    .or(() -> client.find(ContentType.FOLDER, id))
                    .map(Content::id);
        } catch (AccessDenied thereButHidden) {
            return Optional.of(id);
        }
    }

    private static List<ContentId> titled(ConfluenceClient client, String title, List<Space> spaces) {
        if (spaces.isEmpty()) {
            return List.of();
        }
        Cql query = Cql.field("title", title)
                .and(Cql.anyOf("type", containers(client.site())))
                .and(Cql.anyOf("space", spaces.stream().map(Space::key).toList()));
        List<ContentId> found = client.search(query).stream().toList();
        if (found.isEmpty()) {
            throw new NotFound(
                    404,
                    "Option rootPage: no page or folder with id or title '" + title + "' in "
                            + spaces.stream().map(Space::key).toList() + ". Check the title, or give the page's id.");
        }
        return found;
    }

    /** Data Center has no folders, and CQL there refuses the word. */
    private static List<String> containers(Site site) {
        return site.deployment() == Deployment.CLOUD ? List.of("page", "folder") : List.of("page");
    }

    /** Has the server parse the CQL. Throws {@link InvalidRequest} if it cannot. */
    void checkQuery() {
        if (scope.cql() == null) {
            return;
        }
        try {
            Slices<ContentId> found = client.search(Cql.field("type", "page").and(scope.cql()));
            if (found.hasNext()) {
                found.next();
            }
        } catch (InvalidRequest e) {
            throw new InvalidRequest(
                    e.getHttpResponseCode(),
                    "Option cql: Confluence does not understand '" + scope.cql() + "'. " + e.getMessage());
        }
    }

    boolean searches() {
        return scope.cql() != null;
    }

    /**
     * Whether place and labels are what the route wants; CQL is not asked.
     *
     * @param before whether the sink has it: then it stays wanted when its place cannot be told
     */
    boolean admits(Known known, Place place, List<String> labels, boolean before) {
        return mayBeBelow(known, place, before) && (!scope.narrowsByLabel() || scope.admits(labels));
    }

    boolean mayBeBelow(Known known, Place place, boolean before) {
        return hangsOnSomething(known, place, before) && (below(known, place) || before && !place.complete());
    }

    private static boolean hangsOnSomething(Known known, Place place, boolean before) {
        return !known.type().hangsOnContent() || place.container() != null || before && !place.orphaned();
    }

    private boolean below(Known known, Place place) {
        return roots.isEmpty()
                || roots.contains(known.id())
                || place.ancestors().stream().anyMatch(ancestor -> roots.contains(ancestor.id()));
    }

    /**
     * Which of the contents the CQL matches right now, by the search index; all of them without CQL. Of a comment or
     * attachment it is asked whether it matches what that hangs on.
     */
    Set<ContentId> matching(Collection<Known> contents) {
        if (scope.cql() == null || contents.isEmpty()) {
            return contents.stream().map(Known::id).collect(Collectors.toSet());
        }
        Cql among = Cql.anyOf(
                "id",
                contents.stream()
                        .map(content -> content.subject().value())
                        .distinct()
                        .toList());
        Set<ContentId> found = new HashSet<>();
        client.search(among.and(scope.cql())).forEachRemaining(found::addAll);
        return contents.stream()
                .filter(content -> found.contains(content.subject()))
                .map(Known::id)
                .collect(Collectors.toSet());
    }

    /** Notes every content of a space that the CQL matches as matched in this pass. */
    void noteMatches(Space space, SyncLedger ledger, long pass) {
        if (scope.cql() != null) {
            client.search(Cql.field("space", space.key()).and(scope.cql()))
                    .forEachRemaining(slice -> ledger.match(slice, pass));
            ledger.matchParts(space.id(), pass);
        }
    }
}
