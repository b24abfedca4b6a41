package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.store.ChunkStore;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jspecify.annotations.Nullable;

/**
 * Down once another process has dropped the index that this one has open: no fault of Confluence or of a server, which a restart
 * would not cure, but one that nothing else cures. Reads what the store remembers, and sends no request.
 */
@Liveness
@Singleton
class IndexIsThere implements HealthCheck {

    private volatile @Nullable ChunkStore opened;

    void watch(ChunkStore store) {
        opened = store;
    }

    @Override
    public HealthCheckResponse call() {
        ChunkStore store = opened;
        boolean gone = store != null && store.isGone();
        return HealthCheckResponse.named("index").status(!gone).build();
    }
}
