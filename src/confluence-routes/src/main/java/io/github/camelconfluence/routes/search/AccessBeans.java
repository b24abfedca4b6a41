package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.search.access.Directory;
import io.github.camelconfluence.search.access.MembershipKeeper;
import io.github.camelconfluence.search.access.Memberships;
import io.github.camelconfluence.search.access.Readership;
import io.github.camelconfluence.search.store.ChunkStore;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is known of readers, from the store that the container searches. */
final class AccessBeans {

    @Produces
    @Singleton
    Readership readership(Instance<ChunkStore> store, Clock clock) {
        return new Readership(store.get(), clock);
    }

    @Produces
    @Singleton
    Memberships memberships(Instance<ChunkStore> store, Clock clock) {
        return new Memberships(store.get(), clock);
    }

    /** To be started where Confluence is followed. */
    @Produces
    @Singleton
    MembershipKeeper membershipKeeper(
            Instance<ChunkStore> store,
            CamelContext camel,
            Clock clock,
            @ConfigProperty(name = "search.memberships.interval") Duration interval,
            @ConfigProperty(name = "search.memberships.groups") java.util.Optional<List<String>> groups) {
        return new MembershipKeeper(
                store.get(),
                Directory.of(() -> camel.getComponent("confluence", ConfluenceComponent.class)
                        .client()),
                new MembershipKeeper.Plan(interval, Set.copyOf(groups.orElse(List.of()))),
                clock);
    }
}
