package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.http.Answer;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadContentsTest {

    @Nested
    class OnCloud extends ReadContentsContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.cloud();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.cloudEditor(confluence);
        }

        @Test
        void aPageThatConfluenceHasAsAdfOnlyIsReadAndWrittenAsThat() {
            confluence
                    .faults()
                    .always()
                    .matching("body-format=storage")
                    .answer(Answer.of(
                            200, Answer.JSON, """
                            {"id":"%s","status":"current","title":"Home","spaceId":"%s","createdAt":"2026-11-20T10:00:00.000Z",
                             "version":{"number":1,"createdAt":"2026-11-20T10:00:00.000Z"},
                             "body":{"storage":{"representation":"storage","value":""}},"_links":{}}
                            """.formatted(home, page(home).spaceId())));
            Map<String, ?> target = Map.of(TARGET, home.toString());

            ConfluenceContent page = written("getPage&bodyFormat=storage", null, target);

            assertThat(page.body().format()).isEqualTo("adf");
            assertThat(written("updatePage", page, target).outcome()).isEqualTo("unchanged");
            assertThat(refused(
                            send("updatePage&bodyFormat=storage", page.text(), target), IllegalArgumentException.class))
                    .hasMessageContaining("bodyFormat=adf");
            written("updatePage&bodyFormat=adf", page.text().replace("Welcome", "Bye"), target);
            assertThat(page(home).storage()).contains("Bye");
        }
    }

    @Nested
    class ThroughTheGateway extends ReadContentsContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.gateway();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.gatewayEditor(confluence);
        }
    }

    @Nested
    class OnDataCenter extends ReadContentsContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.dataCenter();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.dataCenterEditor(confluence);
        }

        @Test
        void thereIsNoAdfSoThatStorageFormatIsReadAndWritten() {
            Map<String, ?> target = Map.of(TARGET, home.toString());

            ConfluenceContent page = written("getPage&bodyFormat=adf", null, target);

            assertThat(page.body().format()).isEqualTo("storage");
            assertThat(page.text()).isEqualTo("<p>Welcome</p>");
            assertThat(written("updatePage&bodyFormat=adf", page, target).outcome())
                    .isEqualTo("unchanged");
        }
    }
}
