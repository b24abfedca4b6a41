package io.github.camelconfluence.simulator.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Cloud knows a group by an id besides its name. */
public final class Groups {

    public static final List<String> ALL =
            List.of(Accounts.USERS, Accounts.ADMINISTRATORS, Accounts.EDITORS, Accounts.GUESTS);

    private Groups() {}

    public static String id(String name) {
        return UUID.nameUUIDFromBytes(("group/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
