package io.github.camelconfluence.routes.publish;

import org.junit.jupiter.api.Nested;

class PublishingTest {

    @Nested
    class OnCloud extends PublishingContract {
        OnCloud() {
            super(PublishedTo.CLOUD);
        }
    }

    @Nested
    class OnDataCenter extends PublishingContract {
        OnDataCenter() {
            super(PublishedTo.DATA_CENTER);
        }
    }
}
