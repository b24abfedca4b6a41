package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CarriedPartsTest {

    @Nested
    class OnCloud extends CarriedPartsContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.cloud();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.cloud(confluence);
        }

        @Test
        void aCommentListedByAReconciliationThatFailedIsStillDelivered() throws Exception {
            context.getComponent("confluence", ConfluenceComponent.class).useWaiters(() -> duration -> {});
            ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
            follow("RP?include=labels,comments");
            clock.advance(Duration.ofHours(2));
            wiki.comment(page, "Nice");
            confluence.faults().always().matching("/rest/api/content/search").answer(503);

            assertThat(pollAnew()).extracting(ConfluenceChange::changes).containsExactly(List.of("comments"));

            takeFailure(ConfluenceException.class);
        }
    }

    @Nested
    class OnDataCenter extends CarriedPartsContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.dataCenter();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.dataCenter(confluence);
        }
    }
}
