package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.util.Map;

class CloudTimeZoneTest extends TimeZoneContract {

    @Override
    Settings simulator() {
        return ConfluenceSimulator.cloud();
    }

    @Override
    Map<String, Object> connection(ConfluenceSimulator confluence) {
        return Connections.cloud(confluence);
    }
}
