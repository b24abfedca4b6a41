package io.github.camelconfluence.client;

import org.junit.jupiter.api.Nested;

class AttachmentsTest {

    @Nested
    class OnACloudSite extends AttachmentsContract {
        OnACloudSite() {
            super(Played.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends AttachmentsContract {
        ThroughTheGateway() {
            super(Played.CLOUD_GATEWAY);
        }
    }

    @Nested
    class OnDataCenter extends AttachmentsContract {
        OnDataCenter() {
            super(Played.DATA_CENTER);
        }
    }
}
