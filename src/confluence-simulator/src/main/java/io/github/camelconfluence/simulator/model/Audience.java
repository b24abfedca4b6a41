package io.github.camelconfluence.simulator.model;

import java.util.Set;

/** Who may read: everybody including anonymous callers, or the named accounts and members of the named groups. */
public record Audience(boolean anonymous, Set<String> accountIds, Set<String> groups) {

    public static final Audience EVERYBODY = new Audience(true, Set.of(), Set.of(Accounts.USERS));
    public static final Audience ALL_USERS = new Audience(false, Set.of(), Set.of(Accounts.USERS));

    public Audience {
        accountIds = Set.copyOf(accountIds);
        groups = Set.copyOf(groups);
    }

    public static Audience ofGroups(String... groups) {
        return new Audience(false, Set.of(), Set.of(groups));
    }

    public static Audience ofAccounts(String... accountIds) {
        return new Audience(false, Set.of(accountIds), Set.of());
    }

    public boolean admits(Caller caller) {
        return anonymous || caller.account().map(this::names).orElse(false);
    }

    private boolean names(Account account) {
        return accountIds.contains(account.accountId())
                || account.groups().stream().anyMatch(groups::contains);
    }
}
