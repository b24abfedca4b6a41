package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.util.Map;

/** For what only Cloud's gateway does. */
abstract class GatewayRouteTest extends ConfluenceRouteTest {

    @Override
    Settings simulator() {
        return ConfluenceSimulator.gateway();
    }

    @Override
    Map<String, Object> connection(ConfluenceSimulator confluence) {
        return Connections.gateway(confluence);
    }
}
