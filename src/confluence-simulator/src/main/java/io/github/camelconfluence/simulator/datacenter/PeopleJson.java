package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Account;
import java.util.Optional;

/** Users by name and key (there are no account ids on Data Center), and groups by name. */
record PeopleJson(Installation installation) {
    ObjectNode byAccountId(String accountId) {
        return account(accountId).map(this::known).orElseGet(PeopleJson::unknown);
    }

    ObjectNode known(Account account) {
        ObjectNode person = Json.object()
                .put("type", "known")
                .put("username", account.username())
                .put("userKey", account.userKey());
        person.set("profilePicture", picture());
        person.put("displayName", account.displayName());
        person.set("_links", links().only("/rest/api/user?key=" + account.userKey()));
        person.set("_expandable", Json.object().put("status", ""));
        return person;
    }

    ObjectNode anonymous() {
        ObjectNode person = Json.object().put("type", "anonymous");
        person.set("profilePicture", picture());
        return person.put("displayName", "Anonymous");
    }

    ObjectNode group(String name) {
        ObjectNode group = Json.object().put("type", "group").put("name", name);
        group.set("_links", links().only("/rest/api/group/" + Links.encode(name)));
        return group;
    }

    Optional<Account> account(String accountId) {
        return installation.site().signIn().account(accountId);
    }

    private Links links() {
        return installation.links();
    }

    private static ObjectNode unknown() {
        ObjectNode person = Json.object().put("type", "unknown");
        person.set("profilePicture", picture());
        return person.put("displayName", "Unknown User");
    }

    private static ObjectNode picture() {
        return Json.object()
                .put("path", Installation.CONTEXT + "/images/icons/profilepics/default.svg")
                .put("width", 48)
                .put("height", 48)
                .put("isDefault", true);
    }
}
