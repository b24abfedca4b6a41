package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class FaultyOperationsTest {

    @Nested
    class OnCloud extends FaultyOperationsContract {

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
    class OnDataCenter extends FaultyOperationsContract {

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
