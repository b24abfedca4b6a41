package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.search.access.Directory;
import io.github.camelconfluence.search.access.MembershipKeeper;
import io.github.camelconfluence.search.access.Memberships;
import io.github.camelconfluence.search.access.Readership;
import io.github.camelconfluence.search.store.ChunkStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is known of readers, from the store that the container searches. */
final class AccessBeans {

    @Produces
    @Singleton
    Readership readership(ChunkStore store, Clock clock) {
        return new Readership(store, clock);
    }

    @Produces
    @Singleton
    Memberships memberships(ChunkStore store, Clock clock) {
        return new Memberships(store, clock);
    }

    @Produces
    @Singleton
    Directory directory(CamelContext camel) {
        return Directory.of(() ->
                camel.getComponent("confluence", ConfluenceComponent.class).client());
    }

    @Produces
    @Singleton
    MembershipKeeper membershipKeeper(ChunkStore store, Directory directory, MembershipKeeper.Plan plan, Clock clock) {
        return new MembershipKeeper(store, directory, plan, clock);
    }

    @Produces
    @Singleton
    MembershipKeeper.Plan plan(
            @ConfigProperty(name = "search.memberships.interval") Duration interval,
            @ConfigProperty(name = "search.memberships.groups") Optional<List<String>> groups) {
        return new MembershipKeeper.Plan(interval, Set.copyOf(groups.orElse(List.of())));
    }
}
