package io.github.camelconfluence.client;

import org.junit.jupiter.api.Nested;

class ProducerReadsTest {

    @Nested
    class OnACloudSite extends ProducerReadsContract {
        OnACloudSite() {
            super(Written.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends ProducerReadsContract {
        ThroughTheGateway() {
            super(Written.CLOUD_GATEWAY);
        }
    }

    @Nested
    class OnDataCenter9 extends ProducerReadsContract {
        OnDataCenter9() {
            super(Written.DATA_CENTER_9);
        }
    }

    @Nested
    class OnDataCenter7 extends ProducerReadsContract {
        OnDataCenter7() {
            super(Written.DATA_CENTER_7);
        }
    }
}
