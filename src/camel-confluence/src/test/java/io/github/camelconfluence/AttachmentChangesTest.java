package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class AttachmentChangesTest {

    @Nested
    class OnCloud extends AttachmentChangesContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.cloud();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.cloud(confluence);
        }
    }

    @Nested
    class OnDataCenter extends AttachmentChangesContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.dataCenter();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.dataCenter(confluence);
        }
    }
}
