package io.github.camelconfluence;

import io.github.camelconfluence.ConfluenceConnection.Follower;
import io.github.camelconfluence.check.ConnectionCheck;
import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.check.RouteNeeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.EndpointAware;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;

/** The connections of all Confluence components in a Camel context, as they are at the moment of asking. Thread-safe. */
public final class ConfluenceConnections {

    private final CamelContext camel;
    private final Predicate<Route> switchedOn;

    private ConfluenceConnections(CamelContext camel, Predicate<Route> switchedOn) {
        this.camel = camel;
        this.switchedOn = switchedOn;
    }

    /** A route is switched on if it starts by itself, be it again and again in vain, or somebody has started it. */
    public static ConfluenceConnections of(CamelContext camel) {
        return new ConfluenceConnections(camel, route -> startsOrRuns(camel, route));
    }

    private static boolean startsOrRuns(CamelContext camel, Route route) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(route.getRouteId());
        return route.isAutoStartup()
                || camel.getRouteController().getControlledRoutes().contains(route)
                || status != null && (status.isStarting() || status.isStarted());
    }

    /** The same where more routes count as switched on: those that something else than Camel starts. */
    public ConfluenceConnections alsoSwitchedOn(Predicate<Route> others) {
        return new ConfluenceConnections(camel, switchedOn.or(others));
    }

    /** Sends no request. */
    public List<ConfluenceConnection> all() {
        return uses().stream().map(Use::connection).toList();
    }

    /**
     * Tests one for what its routes need, by a bounded number of requests that change nothing; what fails is a finding. Empty if
     * there is none of that name.
     */
    public Optional<ConnectionReport> test(String name) {
        return uses().stream()
                .filter(use -> use.name().equals(name))
                .findFirst()
                .map(Use::test);
    }

    /**
     * The accounts whose credentials are refused, as far as it is known: of the connections that routes use which are switched on,
     * or beans, or endpoints that only messages name. Where no route follows by them, it is asked with them again when that is
     * due: nobody else may do so for long.
     */
    public List<RefusedAccount> refusedAccounts() {
        return uses().stream()
                .filter(Use::isUsed)
                .flatMap(use -> use.refused().stream())
                .distinct()
                .sorted(Comparator.comparing(RefusedAccount::account))
                .toList();
    }

    ConnectionReport test(ConfluenceEndpoint endpoint) {
        ConnectionSettings settings = endpoint.connection();
        return uses().stream()
                .filter(use -> use.component() == endpoint.getComponent()
                        && use.settings().equals(settings))
                .findFirst()
                .orElseGet(() -> new Use("confluence", endpoint.getComponent(), settings, List.of(), switchedOn))
                .test();
    }

    private List<Use> uses() {
        Map<String, ConfluenceComponent> components = new TreeMap<>();
        for (String name : camel.getComponentNames()) {
            if (camel.hasComponent(name) instanceof ConfluenceComponent component) {
                components.put(name, component);
            }
        }
        Set<String> taken = new HashSet<>(components.keySet());
        List<Use> uses = new ArrayList<>();
        components.forEach((name, component) -> uses.addAll(uses(name, component, taken)));
        return uses;
    }

    /**
     * Equal settings are one connection; the component's own is there even while no route uses it.
     *
     * @param taken the names that others have
     */
    private List<Use> uses(String name, ConfluenceComponent component, Set<String> taken) {
        Map<ConnectionSettings, List<ConfluenceConsumer>> bySettings = new LinkedHashMap<>();
        ConnectionNames names = new ConnectionNames(name);
        own(component).ifPresent(settings -> {
            bySettings.put(settings, new ArrayList<>());
            names.own(settings);
        });
        component.consumers().stream()
                .sorted(Comparator.comparing(ConfluenceConsumer::routeName))
                .forEach(consumer -> {
                    ConnectionSettings settings = consumer.getEndpoint().connection();
                    bySettings
                            .computeIfAbsent(settings, none -> new ArrayList<>())
                            .add(consumer);
                    if (consumer.getRoute() != null) {
                        names.followed(settings, consumer.routeName());
                    }
                });
        for (Endpoint endpoint : camel.getEndpoints()) {
            if (endpoint instanceof ConfluenceEndpoint target && target.getComponent() == component) {
                bySettings.computeIfAbsent(target.connection(), none -> new ArrayList<>());
            }
        }
        routes(camel)
                .forEach(route -> sentTo(route, component)
                        .forEach(target -> names.written(target.connection(), route.getRouteId())));
        return names.of(bySettings.keySet(), taken).entrySet().stream()
                .map(named -> new Use(
                        named.getValue(),
                        component,
                        named.getKey(),
                        bySettings.getOrDefault(named.getKey(), List.of()),
                        switchedOn))
                .toList();
    }

    /** Also those that a controller has not begun to start: the context itself tells of others only. */
    private static Stream<Route> routes(CamelContext camel) {
        return Stream.concat(camel.getRoutes().stream(), camel.getRouteController().getControlledRoutes().stream())
                .distinct();
    }

    /** The endpoints that a route sends to, as far as they are known before a message is there. */
    private static Stream<ConfluenceEndpoint> sentTo(Route route, ConfluenceComponent component) {
        return route.filter("*").stream()
                .map(step -> step instanceof EndpointAware sending ? sending.getEndpoint() : null)
                .filter(endpoint -> endpoint instanceof ConfluenceEndpoint target && target.getComponent() == component)
                .map(ConfluenceEndpoint.class::cast);
    }

    /** Empty where the component lacks options that every route brings by itself. */
    private static Optional<ConnectionSettings> own(ConfluenceComponent component) {
        try {
            return Optional.of(component.connection(component.getConfiguration()));
        } catch (IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }

    private record Use(
            String name,
            ConfluenceComponent component,
            ConnectionSettings settings,
            List<ConfluenceConsumer> consumers,
            Predicate<Route> switchedOn) {

        ConfluenceConnection connection() {
            List<Follower> routes = consumers.stream()
                    .map(consumer -> new Follower(
                            consumer.routeName(),
                            consumer.knownSyncId().orElse(""),
                            consumer.getEndpoint().getSpaces(),
                            isOn(consumer)))
                    .toList();
            return new ConfluenceConnection(name, settings.site().url().toString(), routes, component.limits(settings));
        }

        ConnectionReport test() {
            List<RouteNeeds> needs = Stream.of(
                            consumers.stream().filter(this::isOn).map(Use::needs), operations(), beans())
                    .flatMap(each -> each)
                    .toList();
            ConnectionCheck check = new ConnectionCheck(
                    name, () -> component.clientForTest(settings), () -> component.limits(settings), component.clock());
            return component.shared(settings).tested(() -> check.run(needs));
        }

        Optional<RefusedAccount> refused() {
            return component.refused(settings, !isFollowed());
        }

        private boolean isFollowed() {
            return consumers.stream().anyMatch(this::isOn);
        }

        boolean isUsed() {
            return isFollowed() || isSentTo() || beans().findAny().isPresent();
        }

        /** Endpoints that no route names are those that messages name. */
        private boolean isSentTo() {
            CamelContext camel = component.getCamelContext();
            Set<Endpoint> idle = new HashSet<>();
            Set<Endpoint> used = new HashSet<>();
            consumers.forEach(consumer -> idle.add(consumer.getEndpoint()));
            routes(camel)
                    .forEach(route -> sentTo(route, component)
                            .forEach(target -> (switchedOn.test(route) ? used : idle).add(target)));
            idle.removeAll(used);
            return camel.getEndpoints().stream()
                    .filter(endpoint -> !idle.contains(endpoint))
                    .anyMatch(endpoint -> endpoint instanceof ConfluenceEndpoint target
                            && target.getComponent() == component
                            && target.connection().equals(settings));
        }

        /** A pollEnrich has no route of its own. */
        private boolean isOn(ConfluenceConsumer consumer) {
            return consumer.getRoute() == null || switchedOn.test(consumer.getRoute());
        }

        /** Where only a header names the operation, nobody knows it before. */
        private Stream<RouteNeeds> operations() {
            return routes(component.getCamelContext())
                    .filter(switchedOn)
                    .flatMap(route -> sentTo(route, component))
                    .filter(target -> target.connection().equals(settings))
                    .distinct()
                    .flatMap(target -> Optional.ofNullable(target.producerPlan().operation()).stream()
                            .map(operation -> new RouteNeeds(
                                    operation.optionName(), target.plan().scope(), OperationNeeds.of(operation))));
        }

        /** Those that ask by the component {@code confluence}. */
        private Stream<RouteNeeds> beans() {
            boolean asked = component.getCamelContext().hasComponent("confluence") == component
                    && own(component).filter(settings::equals).isPresent();
            Stream<UsesConfluence> all = asked
                    ? component.getCamelContext().getRegistry().findByType(UsesConfluence.class).stream()
                    : Stream.empty();
            return all.flatMap(bean -> bean.usedSpace().stream()
                    .map(space -> new RouteNeeds(
                            bean.usedBy(),
                            SyncPlan.of(space, component.getConfiguration()).scope(),
                            bean.needs())));
        }

        private static RouteNeeds needs(ConfluenceConsumer consumer) {
            SyncPlan plan = consumer.getEndpoint().plan();
            return new RouteNeeds(consumer.routeName(), plan.scope(), plan.needs());
        }
    }
}
