package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of users, one by one: nothing takes several. */
final class Users {

    /** How user keys look; user names may be anything else, and old pages refer to users by either. */
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    private record WireUser(@Nullable String displayName) {}

    private record Named(String id, String name) {}

    private final SiteApi api;

    Users(SiteApi api) {
        this.api = api;
    }

    /** Whose profile is hidden or fails is absent: a name is an ornament. */
    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        Halving.each(ids.stream().distinct().toList(), false, this::named)
                .values()
                .forEach(named -> names.put(named.id(), named.name()));
        return names;
    }

    private Optional<Named> named(String id) {
        List<String> ways = KEY.matcher(id).matches() ? List.of("key", "username") : List.of("username", "key");
        return ways.stream()
                .map(way -> api.find(Query.of("/rest/api/user").with(way, id), "", WireUser.class))
                .flatMap(Optional::stream)
                .findFirst()
                .map(WireUser::displayName)
                .map(name -> new Named(id, name));
    }
}
