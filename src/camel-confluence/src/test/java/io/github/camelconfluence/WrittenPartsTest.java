package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class WrittenPartsTest {

    @Nested
    class OnCloud extends WrittenPartsContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.cloud();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.cloudEditor(confluence);
        }
    }

    @Nested
    class ThroughTheGateway extends WrittenPartsContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.gateway();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.gatewayEditor(confluence);
        }
    }

    @Nested
    class OnDataCenter extends WrittenPartsContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.dataCenter();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.dataCenterEditor(confluence);
        }
    }
}
