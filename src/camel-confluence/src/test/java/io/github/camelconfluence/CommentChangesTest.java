package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class CommentChangesTest {

    @Nested
    class OnCloud extends CommentChangesContract {

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
    class OnDataCenter extends CommentChangesContract {

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
