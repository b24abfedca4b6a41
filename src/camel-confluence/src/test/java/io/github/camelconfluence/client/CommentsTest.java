package io.github.camelconfluence.client;

import org.junit.jupiter.api.Nested;

class CommentsTest {

    @Nested
    class OnACloudSite extends CommentsContract {
        OnACloudSite() {
            super(Played.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends CommentsContract {
        ThroughTheGateway() {
            super(Played.CLOUD_GATEWAY);
        }
    }

    @Nested
    class OnDataCenter extends CommentsContract {
        OnDataCenter() {
            super(Played.DATA_CENTER);
        }
    }
}
