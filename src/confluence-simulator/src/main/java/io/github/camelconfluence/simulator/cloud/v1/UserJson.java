package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Groups;

/** Accounts and groups. */
final class UserJson {

    private UserJson() {}

    static ObjectNode of(V1Call call, Account account) {
        ObjectNode json = Json.object()
                .put("type", "known")
                .put("accountId", account.accountId())
                .put("accountType", "atlassian")
                .put("email", call.site().signIn().shownEmail(account))
                .put("publicName", account.username());
        picture(json, "/wiki/aa-avatar/" + account.accountId());
        json.put("displayName", account.displayName())
                .put("isExternalCollaborator", false)
                .put("isGuest", false)
                .put("locale", "en_US")
                .put("accountStatus", "active");
        json.putObject("_expandable").put("operations", "").put("personalSpace", "");
        json.putObject("_links").put("self", call.links().base() + "/rest/api/user?accountId=" + account.accountId());
        return json;
    }

    /** By id, for authors; somebody who has left is unknown. */
    static ObjectNode of(V1Call call, String accountId) {
        return call.environment()
                .site()
                .signIn()
                .account(accountId)
                .map(account -> of(call, account))
                .orElseGet(() -> Json.object().put("type", "unknown").put("accountId", accountId));
    }

    static ObjectNode current(V1Call call, Caller caller) {
        return caller.account()
                .map(account -> of(call, account)
                        .put(
                                "timeZone",
                                call.environment().profile().userTimeZone().getId()))
                .orElseGet(() -> anonymous(call));
    }

    /** What he may do in all of Confluence. */
    static ArrayNode operations(Caller caller) {
        ArrayNode operations = Json.array();
        operations.add(operation("use"));
        if (caller.account().filter(Account::isAdministrator).isPresent()) {
            operations.add(operation("administer"));
        }
        return operations;
    }

    private static ObjectNode operation(String name) {
        return Json.object().put("operation", name).put("targetType", "application");
    }

    static ObjectNode group(V1Call call, String name) {
        ObjectNode group = Json.object().put("type", "group").put("name", name).put("id", Groups.id(name));
        group.putObject("_links").put("self", call.links().base() + "/rest/api/group/by-id?id=" + Groups.id(name));
        return group;
    }

    private static ObjectNode anonymous(V1Call call) {
        ObjectNode json = Json.object().put("type", "anonymous");
        picture(json, "/wiki/images/icons/profilepics/anonymous.svg");
        json.put("displayName", "Anonymous")
                .put("isExternalCollaborator", false)
                .put("isGuest", false);
        json.putObject("_expandable").put("operations", "");
        json.putObject("_links").put("self", call.links().base() + "/rest/api/user/anonymous");
        return json;
    }

    private static void picture(ObjectNode json, String path) {
        json.putObject("profilePicture")
                .put("path", path)
                .put("width", 48)
                .put("height", 48)
                .put("isDefault", false);
    }
}
