package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.MalformedAnswer;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireInstantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T10:20:30.456Z",
                "2024-02-29T23:59:59.999Z",
                "0001-01-01T00:00:00.000Z",
                "2026-11-21T10:20:30Z",
                "2026-11-21T10:20:30.456789Z",
                "2026-11-21T10:20:30.456+05:30",
                "2026-11-21T10:20:30.45-01:00",
                "2026-11-21T10:20+14:00"
            })
    void readsEveryFormAsJavaDoes(String text) {
        assertThat(WireInstant.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @Test
    void takesNoInstantForTheBeginningOfTime() {
        assertThat(WireInstant.parse(null)).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-29T10:20:30.456Z",
                "2026-11-21T24:00:00.000Z",
                "2026-13-21T10:20:30.456Z",
                "2026-11-21 10:20:30.456Z",
                "2026-11-21T10:20:+1.456Z",
                "yesterday"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> WireInstant.parse(text))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("'" + text + "'");
    }
}
