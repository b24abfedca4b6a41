package io.github.camelconfluence.check;

import io.github.camelconfluence.sync.Scope;
import java.util.Set;

/** What one route wants of a connection. */
public record RouteNeeds(String route, Scope scope, Set<Need> needs) {

    public RouteNeeds {
        needs = Set.copyOf(needs);
    }
}
