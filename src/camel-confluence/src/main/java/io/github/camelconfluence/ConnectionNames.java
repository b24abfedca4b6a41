package io.github.camelconfluence;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names the connections of a component: its own like itself, others after the first of the routes that follow by them, or else
 * that write by them. So they are called the same at every start, and no two are called the same.
 */
final class ConnectionNames {

    private final String component;
    private final Map<ConnectionSettings, Set<String>> followed = new HashMap<>();
    private final Map<ConnectionSettings, Set<String>> written = new HashMap<>();
    private @Nullable ConnectionSettings own;

    private record Wished(ConnectionSettings settings, String name, int rank) {}

    ConnectionNames(String component) {
        this.component = component;
    }

    void own(ConnectionSettings settings) {
        own = settings;
    }

    void followed(ConnectionSettings settings, String route) {
        followed.computeIfAbsent(settings, none -> new TreeSet<>()).add(route);
    }

    void written(ConnectionSettings settings, String route) {
        written.computeIfAbsent(settings, none -> new TreeSet<>()).add(route);
    }

    /**
     * In the order of their names, its own first.
     *
     * @param taken by other components, and by this one for its own; those that are given are added
     */
    Map<ConnectionSettings, String> of(Collection<ConnectionSettings> all, Set<String> taken) {
        List<Wished> wishes = all.stream()
                .map(this::wish)
                .sorted(Comparator.comparingInt((Wished wish) -> wish.rank() == 0 ? 0 : 1)
                        .thenComparing(Wished::name)
                        .thenComparing(Wished::rank)
                        .thenComparing(wish -> wish.settings().order()))
                .toList();
        Map<ConnectionSettings, String> names = new LinkedHashMap<>();
        for (Wished wish : wishes) {
            String name = wish.name();
            for (int number = 2; wish.rank() > 0 && !taken.add(name); number++) {
                name = wish.name() + "-" + number;
            }
            names.put(wish.settings(), name);
        }
        return names;
    }

    private Wished wish(ConnectionSettings settings) {
        if (settings.equals(own)) {
            return new Wished(settings, component, 0);
        }
        if (followed.containsKey(settings)) {
            return new Wished(settings, component + "-" + first(followed, settings), 1);
        }
        return written.containsKey(settings)
                ? new Wished(settings, component + "-" + first(written, settings), 2)
                : new Wished(settings, component + "-" + settings.site().url().getHost(), 3);
    }

    private static String first(Map<ConnectionSettings, Set<String>> routes, ConnectionSettings settings) {
        return routes.getOrDefault(settings, Set.of()).iterator().next();
    }
}
