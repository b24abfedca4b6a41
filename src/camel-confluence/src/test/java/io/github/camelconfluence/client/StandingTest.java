package io.github.camelconfluence.client;

import org.junit.jupiter.api.Nested;

class StandingTest {

    @Nested
    class OnACloudSite extends StandingContract {
        OnACloudSite() {
            super(Played.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends StandingContract {
        ThroughTheGateway() {
            super(Played.CLOUD_GATEWAY);
        }
    }

    @Nested
    class OnDataCenter extends StandingContract {
        OnDataCenter() {
            super(Played.DATA_CENTER);
        }
    }
}
