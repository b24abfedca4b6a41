package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.access.MembershipKeeper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The options {@code search.memberships.*}, checked when the container starts. */
@Singleton
public class MembershipSettings {

    private final MembershipKeeper.Plan plan;

    MembershipSettings(
            @ConfigProperty(name = "search.memberships.interval") Duration interval,
            @ConfigProperty(name = "search.memberships.groups") Optional<List<String>> groups) {
        try {
            this.plan = new MembershipKeeper.Plan(interval, Set.copyOf(groups.orElse(List.of())));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("search.memberships.interval " + e.getMessage(), e);
        }
    }

    /** Observing is what makes a mistake a failed start. */
    void atStart(@Observes StartupEvent start) {}

    MembershipKeeper.Plan plan() {
        return plan;
    }
}
