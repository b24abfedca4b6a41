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
    private final Settings settings;

    Surfaces(Environment environment, Settings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    List<Surface> onSite() {
        return isDataCenter()
                ? List.of(new DataCenterSurface(environment, settings.quirks))
                : List.of(new SiteSurface(environment));
    }

    List<Surface> onGateway() {
        return isDataCenter() ? List.of() : List.of(new GatewaySurface(environment));
    }

    List<Surface> onMedia() {
        return isDataCenter() ? List.of() : List.of(new Media(environment));
    }

    private boolean isDataCenter() {
        return settings.deployment == Deployment.DATA_CENTER;
    }
}
