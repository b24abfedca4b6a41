package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who alone may read a page; nobody is restricted from editing in the simulated site. */
record RestrictionJson(Rendering rendering) {
    static final List<String> OPERATIONS = List.of("read", "update");
    private static final int LIMIT = 200;

    /** One operation's users and groups, each cut to the slice. */
    ObjectNode of(Content content, String operation, Slice slice) {
        Restrictions restrictions = operation.equals("read") ? content.restrictions() : Restrictions.NONE;
        PeopleJson people = new PeopleJson(rendering.installation());
        List<Account> users = restrictions.accountIds().stream()
                .map(people::account)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Account::username))
                .toList();
        List<String> groups = restrictions.groups().stream().sorted().toList();
        ObjectNode subjects = Json.object();
        subjects.set("user", sliced(users.stream().map(people::known), slice));
        subjects.set("group", sliced(groups.stream().map(people::group), slice));
        ObjectNode json = Json.object().put("operation", operation);
        json.set("restrictions", subjects);
        json.set("_links", rendering.links().only(path(content) + "/" + operation));
        json.set("_expandable", Json.object().put("content", Links.api(content.id())));
        return json;
    }

    ObjectNode of(Content content, String operation) {
        return of(content, operation, new Slice(0, LIMIT, LIMIT));
    }

    ObjectNode byOperation(Content content, List<String> operations) {
        ObjectNode json = Json.object();
        operations.forEach(operation -> json.set(operation, of(content, operation)));
        json.set("_links", rendering.links().only(path(content)));
        return json;
    }

    static String path(Content content) {
        return Links.api(content.id()) + "/restriction/byOperation";
    }

    private static ObjectNode sliced(Stream<ObjectNode> all, Slice slice) {
        List<ObjectNode> rows = all.skip(slice.start()).limit(slice.limit()).toList();
        ObjectNode list = Json.object();
        list.set("results", Json.array(rows, row -> row));
        return list.put("start", slice.start()).put("limit", slice.limit()).put("size", rows.size());
    }
}
