package io.github.camelconfluence.client;

import org.junit.jupiter.api.Nested;

class TreeItemsTest {

    @Nested
    class OnACloudSite extends TreeItemsContract {
        OnACloudSite() {
            super(Played.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends TreeItemsContract {
        ThroughTheGateway() {
            super(Played.CLOUD_GATEWAY);
        }
    }

    @Nested
    class OnDataCenter extends TreeItemsContract {
        OnDataCenter() {
            super(Played.DATA_CENTER);
        }
    }
}
