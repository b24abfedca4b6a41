package io.github.camelconfluence.client;

import org.junit.jupiter.api.Nested;

class WriteFaultsTest {

    @Nested
    class OnACloudSite extends WriteFaultsContract {
        OnACloudSite() {
            super(Written.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends WriteFaultsContract {
        ThroughTheGateway() {
            super(Written.CLOUD_GATEWAY);
        }
    }

    @Nested
    class OnDataCenter9 extends WriteFaultsContract {
        OnDataCenter9() {
            super(Written.DATA_CENTER_9);
        }
    }

    @Nested
    class OnDataCenter7 extends WriteFaultsContract {
        OnDataCenter7() {
            super(Written.DATA_CENTER_7);
        }
    }
}
