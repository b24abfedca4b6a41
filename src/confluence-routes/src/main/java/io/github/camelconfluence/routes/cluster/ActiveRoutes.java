package io.github.camelconfluence.routes.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
 * again with growing pauses, each route's own. Why not Camel's ClusteredRoutePolicy: docs/adr/0007. Thread-safe.
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
    private final Map<Route, Refusal> refused = new ConcurrentHashMap<>();
    private volatile boolean active;

    private record Refusal(String reason, int inARow, Instant nextAttempt) {}

    public ActiveRoutes(CamelContext camel, CamelClusterView view, Clock clock) {
        this.camel = camel;
        this.view = view;
        this.clock = clock;
    }

    /** What is decided in this application; empty when it is not part of a cluster. */
    public static Optional<ActiveRoutes> in(CamelContext camel) {
        return Optional.ofNullable(camel.hasService(ActiveRoutes.class));
    }

    public boolean isActive() {
        return active;
    }

    /** The routes that would run here if no other instance were the active one; Camel itself knows running ones only. */
    public Set<Route> standingBy() {
        return active ? Set.of() : Set.copyOf(enabled);
    }

    /** Why routes do not start although this instance is the active one. */
    public Map<Route, String> refusals() {
        Map<Route, String> reasons = new HashMap<>();
        refused.forEach((route, refusal) -> reasons.put(route, refusal.reason()));
        return reasons;
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
            refused.clear();
            tell();
        }
        enabled.forEach(leads ? this::start : this::stop);
    }

    private void tell() {
        try {
            camel.getRegistry().findByType(LeadListener.class).forEach(LeadListener::leadChanged);
        } catch (RuntimeException e) {
            // Whoever only wants to know must not keep the routes from being started or stopped.
            LOG.warn("Not everybody could be told who is the active one: {}", e.getMessage(), e);
        }
    }

    private void start(Route route) {
        Refusal last = refused.get(route);
        if (running.contains(route) || last != null && clock.instant().isBefore(last.nextAttempt())) {
            return;
        }
        try {
            camel.getRouteController().startRoute(route.getRouteId());
            running.add(route);
            refused.remove(route);
        } catch (Exception e) {
            int before = last == null ? 0 : last.inARow();
            Instant next = clock.instant().plus(pauseAfter(before));
            refused.put(route, new Refusal(String.valueOf(e.getMessage()), before + 1, next));
            LOG.warn("Route {} cannot start, tried again at {}: {}", route.getRouteId(), next, e.getMessage());
        }
    }

    private static Duration pauseAfter(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
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
