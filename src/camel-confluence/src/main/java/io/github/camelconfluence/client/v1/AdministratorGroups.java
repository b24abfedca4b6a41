package io.github.camelconfluence.client.v1;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The groups that make an administrator by their names alone, as Atlassian ships them.
 *
 * @see <a href="https://support.atlassian.com/user-management/docs/default-groups-and-permissions/">Groups of Cloud</a>
 */
public final class AdministratorGroups {

    private static final Pattern NAMES = Pattern.compile(
            "site-admins|org-admins|administrators|system-administrators|confluence-administrators|confluence-admins(-.*)?");

    /** A slice of the groups that somebody is in. */
    public record Listing(@Nullable List<Group> results) {}

    public record Group(@Nullable String name) {}

    private AdministratorGroups() {}

    /** In words for people. */
    public static Optional<String> among(Listing listing) {
        List<Group> groups = listing.results() == null ? List.of() : listing.results();
        return groups.stream()
                .map(Group::name)
                .filter(name -> name != null && NAMES.matcher(name).matches())
                .findFirst()
                .map(name -> "the group " + name);
    }
}
