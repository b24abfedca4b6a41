package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.util.Map;

class GatewayFollowingTest extends FollowingContract {

    @Override
    Settings simulator() {
        return ConfluenceSimulator.gateway();
    }

    @Override
    Map<String, Object> connection(ConfluenceSimulator confluence) {
        return Connections.gateway(confluence);
    }
}
