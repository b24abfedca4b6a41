package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.routes.cluster.ActiveRoutes;
import io.github.camelconfluence.search.access.MembershipKeeper;
import io.github.camelconfluence.search.access.Memberships;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent.CamelContextStartedEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets the memberships be kept, in a thread of their own, from when the component has its connection until Camel stops. Of
 * several replicas only the active one keeps them.
 */
@Singleton
public class MembershipRounds {

    private static final Logger LOG = Logger.getLogger(MembershipRounds.class);
    private static final int LOOKS_EVERY_SECONDS = 10;

    private final boolean kept;
    private final Instance<MembershipKeeper> keeper;
    private final Instance<Memberships> memberships;

    MembershipRounds(
            @ConfigProperty(name = "search.memberships.keep") boolean kept,
            Instance<MembershipKeeper> keeper,
            Instance<Memberships> memberships) {
        this.kept = kept;
        this.keeper = keeper;
        this.memberships = memberships;
    }

    void start(@Observes CamelContextStartedEvent started) {
        if (kept) {
            CamelContext camel = started.getContext();
            camel.getExecutorServiceManager()
                    .newSingleThreadScheduledExecutor(this, "Memberships")
                    .scheduleWithFixedDelay(() -> look(camel), 0, LOOKS_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Opens the store when it is not open yet, which may fail while a server is down. */
    private void look(CamelContext camel) {
        boolean standsBy =
                ActiveRoutes.in(camel).map(routes -> !routes.isActive()).orElse(false);
        if (standsBy) {
            return;
        }
        try {
            if (keeper.get().look()) {
                memberships.get().changed();
            }
        } catch (RuntimeException e) {
            LOG.warnf("Who is in which group cannot be kept yet: %s", e.getMessage());
        }
    }
}
