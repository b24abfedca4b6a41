package io.github.camelconfluence.search.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that a reader must be: any user of the site, or one of these users or a member of one of these groups; with none
 * of the three, nobody meets it.
 *
 * @param users sorted, and empty where any user will do; so are groups
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Condition(boolean anyUser, Set<String> users, Set<String> groups) {

    static final Condition NOBODY = new Condition(false, List.of(), List.of());

    public Condition {
        users = anyUser ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(users));
        groups = anyUser ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    Condition(boolean anyUser, Collection<String> users, Collection<String> groups) {
        this(anyUser, new TreeSet<>(users), new TreeSet<>(groups));
    }

    boolean isMetBy(Caller.Account account) {
        return anyUser
                ? account.user()
                : users.contains(account.id()) || !Collections.disjoint(groups, account.groups());
    }
}
