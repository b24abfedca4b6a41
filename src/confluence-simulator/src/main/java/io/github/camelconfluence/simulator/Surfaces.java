package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.cloud.GatewaySurface;
import io.github.camelconfluence.simulator.cloud.Media;
import io.github.camelconfluence.simulator.cloud.SiteSurface;
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
        return deployment == Deployment.DATA_CENTER
                ? List.of(new DataCenterSurface(environment))
                : List.of(new SiteSurface(environment));
    }

    List<Surface> onGateway() {
        return deployment == Deployment.DATA_CENTER ? List.of() : List.of(new GatewaySurface(environment));
    }

    List<Surface> onMedia() {
        return deployment == Deployment.DATA_CENTER ? List.of() : List.of(new Media(environment));
    }
}
