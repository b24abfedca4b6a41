package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.datacenter.DataCenterSurface;
import io.github.camelconfluence.simulator.http.Surface;
import java.util.List;

/** Which surfaces answer on which port. */
final class Surfaces {

    private final Environment environment;
    private final Deployment deployment;

    Surfaces(Environment environment, Deployment deployment) {
        this.environment = environment;
        this.deployment = deployment;
    }

    List<Surface> onSite() {
        return deployment == Deployment.DATA_CENTER ? List.of(new DataCenterSurface(environment)) : List.of();
    }

    List<Surface> onGateway() {
        return List.of();
    }

    List<Surface> onMedia() {
        return List.of();
    }
}
