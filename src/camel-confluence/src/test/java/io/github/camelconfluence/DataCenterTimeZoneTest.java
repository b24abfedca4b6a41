package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.util.Map;

class DataCenterTimeZoneTest extends TimeZoneContract {

    @Override
    Settings simulator() {
        return ConfluenceSimulator.dataCenter();
    }

    @Override
    Map<String, Object> connection(ConfluenceSimulator confluence) {
        return Connections.dataCenter(confluence);
    }
}
