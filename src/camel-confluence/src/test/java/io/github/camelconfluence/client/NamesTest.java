package io.github.camelconfluence.client;

import org.junit.jupiter.api.Nested;

class NamesTest {

    @Nested
    class OnACloudSite extends NamesContract {
        OnACloudSite() {
            super(Played.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends NamesContract {
        ThroughTheGateway() {
            super(Played.CLOUD_GATEWAY);
        }
    }

    @Nested
    class OnDataCenter extends NamesContract {
        OnDataCenter() {
            super(Played.DATA_CENTER);
        }
    }
}
