package io.github.camelconfluence.simulator.model;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Who alone may read a page and everything below it; no account and no group means that nothing is restricted. */
public record Restrictions(Set<String> accountIds, Set<String> groups) {

    public static final Restrictions NONE = new Restrictions(Set.of(), Set.of());

    public Restrictions {
        accountIds = Set.copyOf(accountIds);
        groups = Set.copyOf(groups);
    }

    public static Restrictions toGroups(String... groups) {
        return new Restrictions(Set.of(), Set.of(groups));
    }

    public static Restrictions toAccounts(Account... accounts) {
        return new Restrictions(Arrays.stream(accounts).map(Account::accountId).collect(Collectors.toSet()), Set.of());
    }

    public boolean isEmpty() {
        return accountIds.isEmpty() && groups.isEmpty();
    }

    public boolean admits(Caller caller) {
        return isEmpty() || new Audience(false, accountIds, groups).admits(caller);
    }
}
