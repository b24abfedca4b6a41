package io.github.camelconfluence.simulator.model;

import java.util.Set;

/** Somebody who may sign in. The e-mail is the Cloud user name, {@code username} the Data Center one. */
public record Account(String accountId, String username, String displayName, Set<String> groups) {

    public Account {
        groups = Set.copyOf(groups);
    }

    Account in(Set<String> otherGroups) {
        return new Account(accountId, username, displayName, otherGroups);
    }

    public String email() {
        return username + "@example.org";
    }

    /** Data Center's immutable key of the user. */
    public String userKey() {
        return "8a7f80820000000000000000" + String.format("%08x", username.hashCode());
    }

    public boolean isAdministrator() {
        return groups.contains(Accounts.ADMINISTRATORS);
    }

    /** Editors and administrators write wherever they may read, and nobody else anywhere. */
    public boolean mayWrite() {
        return groups.contains(Accounts.EDITORS) || isAdministrator();
    }
}
