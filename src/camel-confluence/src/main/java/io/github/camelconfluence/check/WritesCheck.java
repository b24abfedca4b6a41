package io.github.camelconfluence.check;

import io.github.camelconfluence.check.Finding.Level;
import io.github.camelconfluence.client.Act;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Permission;
import io.github.camelconfluence.client.Permission.Verdict;
import io.github.camelconfluence.client.Space;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether the account may write what routes write, in the spaces that they name. Writes nothing. */
final class WritesCheck {

    /** For each route whose messages name the space: the others mostly have the same permissions. */
    private static final int MOST_EXAMPLES = 3;

    /** For each route that names them: it writes in every one. */
    private static final int MOST_NAMED = SpacesCheck.MOST_COUNTED;

    /** @param certain whether the routes write there, whatever messages say */
    private record Target(Space space, boolean certain) {}

    private final ConfluenceClient client;
    private final Notes notes;
    private final SpacesCheck spaces;

    WritesCheck(ConfluenceClient client, Notes notes, SpacesCheck spaces) {
        this.client = client;
        this.notes = notes;
        this.spaces = spaces;
    }

    void run(List<RouteNeeds> routes) {
        Map<Target, Map<Need, Set<String>>> wanted = new LinkedHashMap<>();
        for (RouteNeeds route : routes) {
            List<Need> writes =
                    route.needs().stream().filter(need -> need.act() != null).toList();
            if (!writes.isEmpty()) {
                for (Target target : targets(route)) {
                    writes.forEach(need -> wanted.computeIfAbsent(target, none -> new EnumMap<>(Need.class))
                            .computeIfAbsent(need, none -> new TreeSet<>())
                            .add(route.route()));
                }
            }
        }
        wanted.forEach(this::look);
    }

    private List<Target> targets(RouteNeeds route) {
        boolean certain = !route.scope().isWholeSite();
        List<Space> all = spaces.of(route.scope());
        if (certain && all.size() > MOST_NAMED) {
            notes.warn(
                    "Whether " + route.route() + " may write was not looked at in " + (all.size() - MOST_NAMED)
                            + " of its spaces, from " + all.get(MOST_NAMED).key() + " on",
                    "Look at the account's permissions there");
        }
        return all.stream()
                .limit(certain ? MOST_NAMED : MOST_EXAMPLES)
                .map(space -> new Target(space, certain))
                .toList();
    }

    private void look(Target target, Map<Need, Set<String>> needs) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        needs.keySet().forEach(need -> {
            if (need.act() != null) {
                acts.add(need.act());
            }
        });
        notes.step(() -> client.permissions(acts, target.space(), spaces.pageIn(target.space())))
                .ifPresent(found -> needs.forEach((need, by) -> {
                    Permission permission = found.get(need.act());
                    String what = need.words().substring(3) + " in "
                            + target.space().key() + " (for " + String.join(", ", by) + ")";
                    if (permission != null) {
                        notes.add(finding(permission, what, target.certain()));
                    }
                }));
    }

    private static Finding finding(Permission permission, String what, boolean certain) {
        Verdict verdict = permission.verdict();
        return switch (verdict) {
            case GRANTED -> new Finding(Level.OK, "May " + what, null);
            case NOT_GRANTED ->
                new Finding(
                        certain ? Level.FAULT : Level.WARNING,
                        "May not " + what + ": " + permission.reason(),
                        "Have an administrator of the space grant this account the permission"
                                + (certain ? "" : ", if messages write there"));
            case LACKS_SCOPE ->
                new Finding(
                        Level.FAULT,
                        "May not " + what + ": " + permission.reason(),
                        "Make a token that also has the scope named here; it replaces this one");
            case NOT_TOLD ->
                new Finding(
                        Level.WARNING,
                        "Whether the account may " + what + " is not known: " + permission.reason(),
                        "Look at its permissions in the space");
        };
    }
}
