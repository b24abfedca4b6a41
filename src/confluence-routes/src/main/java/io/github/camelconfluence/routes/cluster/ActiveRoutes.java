package io.github.camelconfluence.routes.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.cluster.CamelClusterView;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs its routes while this instance is the active one, and stops them when it no longer is. A start that fails is tried
 * again with growing pauses. Why not Camel's ClusteredRoutePolicy: docs/adr/0007. Thread-safe.
 */
public final class ActiveRoutes extends RoutePolicySupport {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveRoutes.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final CamelContext camel;
    private final CamelClusterView view;
    private final Clock clock;
    private final Set<Route> enabled = ConcurrentHashMap.newKeySet();
    private final Set<Route> running = ConcurrentHashMap.newKeySet();
    private final Map<Route, String> refused = new ConcurrentHashMap<>();
    private volatile boolean active;
    private Instant nextAttempt = Instant.EPOCH;
    private int failuresInARow;

    public ActiveRoutes(CamelContext camel, CamelClusterView view, Clock clock) {
        this.camel = camel;
        this.view = view;
        this.clock = clock;
    }

    /** What is decided in this application; empty when it is not part of a cluster. */
    public static Optional<ActiveRoutes> in(CamelContext camel) {
        return Optional.ofNullable(camel.hasService(ActiveRoutes.class));
    }

    /** The routes that would run here if no other instance were the active one; Camel itself knows running ones only. */
    public Set<Route> standingBy() {
        return active ? Set.of() : Set.copyOf(enabled);
    }

    /** Why routes do not start although this instance is the active one. */
    public Map<Route, String> refusals() {
        return Map.copyOf(refused);
    }

    /** Takes the start of the route from Camel; what is switched off stays so. */
    @Override
    public void onInit(Route route) {
        if (route.isAutoStartup()) {
            route.setAutoStartup(false);
            enabled.add(route);
        }
    }

    @Override
    public void onRemove(Route route) {
        enabled.remove(route);
        running.remove(route);
        refused.remove(route);
    }

    /** Looks who is the active one and does what follows from it; to be called again and again, by one thread. */
    void settle() {
        if (!camel.isStarted()) {
            return;
        }
        boolean leads = view.getLocalMember().isLeader();
        if (leads != active) {
            LOG.info(leads ? "This instance is the active one now" : "This instance stands by from now on");
            active = leads;
            nextAttempt = Instant.EPOCH;
            failuresInARow = 0;
            refused.clear();
        }
        enabled.forEach(leads ? this::start : this::stop);
    }

    private void start(Route route) {
        if (running.contains(route)
                || refused.containsKey(route) && clock.instant().isBefore(nextAttempt)) {
            return;
        }
        try {
            camel.getRouteController().startRoute(route.getRouteId());
            running.add(route);
            refused.remove(route);
            failuresInARow = 0;
        } catch (Exception e) {
            refused.put(route, String.valueOf(e.getMessage()));
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresInARow++, 10));
            nextAttempt = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
            LOG.warn("Route {} cannot start, tried again at {}: {}", route.getRouteId(), nextAttempt, e.getMessage());
        }
    }

    private void stop(Route route) {
        if (running.remove(route)) {
            try {
                camel.getRouteController().stopRoute(route.getRouteId());
            } catch (Exception e) {
                LOG.warn("Route {} did not stop in order: {}", route.getRouteId(), e.getMessage(), e);
            }
        }
    }
}
