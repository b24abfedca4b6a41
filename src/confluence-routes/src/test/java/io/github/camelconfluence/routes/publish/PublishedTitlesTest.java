package io.github.camelconfluence.routes.publish;

import org.junit.jupiter.api.Nested;

class PublishedTitlesTest {

    @Nested
    class OnCloud extends PublishedTitlesContract {
        OnCloud() {
            super(PublishedTo.CLOUD);
        }
    }

    @Nested
    class OnDataCenter extends PublishedTitlesContract {
        OnDataCenter() {
            super(PublishedTo.DATA_CENTER);
        }
    }
}
