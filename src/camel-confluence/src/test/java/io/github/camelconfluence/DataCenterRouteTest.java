package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.util.Map;

/** For what only Data Center does. */
abstract class DataCenterRouteTest extends ConfluenceRouteTest {

    @Override
    Settings simulator() {
        return ConfluenceSimulator.dataCenter();
    }

    @Override
    Map<String, Object> connection(ConfluenceSimulator confluence) {
        return Connections.dataCenter(confluence);
    }
}
