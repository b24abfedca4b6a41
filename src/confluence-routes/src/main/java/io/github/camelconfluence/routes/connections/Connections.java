package io.github.camelconfluence.routes.connections;

import io.github.camelconfluence.ConfluenceConnections;
import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.routes.cluster.ActiveRoutes;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;

/** The connections of this container. */
@Singleton
@Unremovable
public class Connections {

    private final CamelContext camel;
    private final RouteStates states;
    private final Set<String> underTest = ConcurrentHashMap.newKeySet();

    Connections(CamelContext camel, RouteStates states) {
        this.camel = camel;
        this.states = states;
    }

    List<ConnectionState> all() {
        return configured().all().stream()
                .map(connection -> ConnectionState.of(connection, states))
                .toList();
    }

    /**
     * Empty if there is none of that name.
     *
     * @throws TestUnderWayException if somebody else has it tested at this moment
     */
    Optional<ConnectionReport> test(String name) {
        if (!underTest.add(name)) {
            throw new TestUnderWayException();
        }
        try {
            return configured().test(name);
        } finally {
            underTest.remove(name);
        }
    }

    static final class TestUnderWayException extends RuntimeException {
        TestUnderWayException() {
            super("This connection is being tested at this moment: wait for the result, then test again");
        }
    }

    /** A replica that stands by has routes to test for, too. */
    private ConfluenceConnections configured() {
        return ConfluenceConnections.of(camel).alsoSwitchedOn(this::standsBy);
    }

    private boolean standsBy(Route route) {
        return ActiveRoutes.in(camel)
                .map(ActiveRoutes::standingBy)
                .orElse(Set.of())
                .contains(route);
    }
}
