package io.github.camelconfluence.client;

import org.junit.jupiter.api.Nested;

class UploadsTest {

    @Nested
    class OnACloudSite extends UploadsContract {
        OnACloudSite() {
            super(Written.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends UploadsContract {
        ThroughTheGateway() {
            super(Written.CLOUD_GATEWAY);
        }
    }

    @Nested
    class OnDataCenter9 extends UploadsContract {
        OnDataCenter9() {
            super(Written.DATA_CENTER_9);
        }
    }

    @Nested
    class OnDataCenter7 extends UploadsContract {
        OnDataCenter7() {
            super(Written.DATA_CENTER_7);
        }
    }
}
