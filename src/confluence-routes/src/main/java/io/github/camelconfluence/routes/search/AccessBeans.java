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
import org.apache.camel.CamelContext;

/** What is known of readers, from the store that the container searches. */
final class AccessBeans {

    @Produces
    @Singleton
    Readership readership(ChunkStore store, Clock clock) {
        return new Readership(store, clock);
    }

    @Produces
    @Singleton
    Memberships memberships(ChunkStore store, MembershipSettings settings, Clock clock) {
        return new Memberships(store, settings.plan().always(), clock);
    }

    @Produces
    @Singleton
    Directory directory(CamelContext camel) {
        return Directory.of(() ->
                camel.getComponent("confluence", ConfluenceComponent.class).client());
    }

    @Produces
    @Singleton
    MembershipKeeper membershipKeeper(ChunkStore store, Directory directory, MembershipSettings settings, Clock clock) {
        return new MembershipKeeper(store, directory, settings.plan(), clock);
    }
}
