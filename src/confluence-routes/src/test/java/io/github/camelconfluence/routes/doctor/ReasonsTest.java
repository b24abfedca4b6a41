package io.github.camelconfluence.routes.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void whatWrapsAFaultAndNamesTheOptionIsToldBeforeIt() {
        Throwable fault = new RuntimeException(
                "Failed to start quarkus",
                new IllegalStateException(
                        "Option quarkus.http.port cannot be read:\n\tjava.lang.IllegalArgumentException: it is no number",
                        new NumberFormatException("For input string: many")));

        assertThat(Reasons.of(fault))
                .isEqualTo("Option quarkus.http.port cannot be read: it is no number: For input string: many");
    }

    @Test
    void whatOnlyRepeatsItsCauseIsNotTold() {
        Throwable cause = new IllegalArgumentException("search.caller is none, header or oidc, not nobody");

        assertThat(Reasons.of(new RuntimeException(new IllegalStateException(cause))))
                .isEqualTo("search.caller is none, header or oidc, not nobody");
    }

    @Test
    void aFaultWithoutAWordIsNamed() {
        assertThat(Reasons.of(new RuntimeException("Failed to start quarkus", new NullPointerException())))
                .isEqualTo("NullPointerException");
    }
}
