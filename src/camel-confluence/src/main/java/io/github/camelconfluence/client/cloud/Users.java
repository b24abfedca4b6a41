package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.Request;
import io.github.camelconfluence.client.http.SiteApi;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names of accounts, many at once. */
final class Users {

    private static final int IDS_A_REQUEST = 250;
    private static final Logger LOG = LoggerFactory.getLogger(Users.class);

    private record WireUser(
            @Nullable String accountId,
            @Nullable String displayName,
            @Nullable String publicName) {

        @Nullable
        String name() {
            return displayName == null || displayName.isBlank() ? publicName : displayName;
        }
    }

    private record Found(@Nullable List<WireUser> results) {}

    private final SiteApi api;
    private final AtomicBoolean warned = new AtomicBoolean();

    Users(SiteApi api) {
        this.api = api;
    }

    Map<String, String> names(Collection<String> accountIds) {
        List<String> all = accountIds.stream().distinct().toList();
        Map<String, String> names = new HashMap<>();
        for (int from = 0; from < all.size(); from += IDS_A_REQUEST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IDS_A_REQUEST));
            // An id that is none, such as an old user key, may spoil the others.
            for (WireUser user : Halving.read(some, this::ask).values()) {
                if (user.accountId() != null && user.name() != null) {
                    names.put(user.accountId(), user.name());
                }
            }
        }
        return names;
    }

    /** A name is an ornament: without the right to ask for it there is none. */
    private List<WireUser> ask(List<String> accountIds) {
        try {
            List<WireUser> found = api.send(request(accountIds), Found.class).results();
            return found == null ? List.of() : found;
        } catch (AccessDenied e) {
            if (!warned.getAndSet(true)) {
                LOG.warn("Users stay without names: {}", e.getMessage());
            }
            return List.of();
        }
    }

    private Request request(List<String> accountIds) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putArray("accountIds");
        accountIds.forEach(ids::add);
        return new Request(
                "POST",
                Query.of("/api/v2/users-bulk").below(api.address().apiBase()),
                Map.of("Accept", "application/json", "Content-Type", "application/json"),
                body.toString().getBytes(StandardCharsets.UTF_8),
                Scopes.USERS,
                true);
    }
}
