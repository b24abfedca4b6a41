package io.github.camelconfluence.simulator.model;

import java.util.Set;

/**
 * Who may read: everybody including anonymous callers, whoever is signed in and no guest (on Cloud), or the named accounts and
 * members of the named groups.
 */
public record Audience(boolean anonymous, boolean signedIn, Set<String> accountIds, Set<String> groups) {

    public static final Audience EVERYBODY = new Audience(true, Set.of(), Set.of(Accounts.USERS));
    public static final Audience ALL_USERS = new Audience(false, Set.of(), Set.of(Accounts.USERS));

    /** What Cloud calls the access class {@code authenticated-users}. */
    public static final Audience SIGNED_IN = new Audience(false, true, Set.of(), Set.of());

    public Audience(boolean anonymous, Set<String> accountIds, Set<String> groups) {
        this(anonymous, false, accountIds, groups);
    }

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
        return signedIn && account.groups().contains(Accounts.USERS)
                || accountIds.contains(account.accountId())
                || account.groups().stream().anyMatch(groups::contains);
    }
}
