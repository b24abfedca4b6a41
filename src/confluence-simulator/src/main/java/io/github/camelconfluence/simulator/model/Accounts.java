package io.github.camelconfluence.simulator.model;

import java.util.List;
import java.util.Set;

/** The accounts that every simulated site knows. */
public final class Accounts {

    public static final String USERS = "confluence-users";
    public static final String ADMINISTRATORS = "confluence-administrators";
    public static final String EDITORS = "editors";
    public static final String GUESTS = "guests";

    /** An ordinary reader: the account to sync with. */
    public static final Account READER =
            new Account("712020:0a1b2c3d-0000-4000-8000-000000000001", "reader", "Rita Reader", Set.of(USERS));

    /** Who writes the content that is made through {@link Site}; may read what is restricted to editors. */
    public static final Account EDITOR =
            new Account("712020:0a1b2c3d-0000-4000-8000-000000000002", "editor", "Edo Editor", Set.of(USERS, EDITORS));

    public static final Account ADMINISTRATOR = new Account(
            "712020:0a1b2c3d-0000-4000-8000-000000000003", "admin", "Ada Admin", Set.of(USERS, ADMINISTRATORS));

    /** May sign in but is in no group that reads anything: sees only what everybody may see. */
    public static final Account VISITOR =
            new Account("712020:0a1b2c3d-0000-4000-8000-000000000004", "visitor", "Vic Visitor", Set.of(GUESTS));

    public static final List<Account> ALL = List.of(READER, EDITOR, ADMINISTRATOR, VISITOR);

    private Accounts() {}
}
