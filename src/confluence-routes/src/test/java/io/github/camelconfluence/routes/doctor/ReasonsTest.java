package io.github.camelconfluence.routes.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelconfluence.ConfluenceComponent;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
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

    @Test
    void aMisspeltOptionOfAComponentIsNamedWithoutItsValue() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            Throwable fault = catchThrowable(() -> PropertyBindingSupport.build()
                    .withCamelContext(camel)
                    .withTarget(new ConfluenceComponent())
                    .withMandatory(true)
                    .withProperty("apiTokn", "hush-hush")
                    .bind());
            assertThat(fault).isInstanceOf(PropertyBindingException.class).hasMessageContaining("hush-hush");

            // As camel-main throws it.
            Throwable prefixed = new PropertyBindingException(
                    camel, "apiTokn", "hush-hush", "camel.component.confluence.", "apiTokn", fault);
            for (Throwable each :
                    List.of(fault, prefixed, new IllegalStateException("It begins with " + prefixed, prefixed))) {
                assertThat(Reasons.of(each)).contains("apiTokn").doesNotContain("hush-hush");
            }
            assertThat(Reasons.of(prefixed)).startsWith("Option camel.component.confluence.apiTokn is not known");
        }
    }

    @Test
    void aMisspeltOptionOfAnEndpointIsNamedWithoutItsValue() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            for (String value : List.of("hush-hush", "hush}hush-hush", "RAW(hush, hush-hush)")) {
                Throwable fault = catchThrowable(
                        () -> camel.getEndpoint("timer:x?apiTokn=" + value + "&period=7&other=hush-hush"));
                assertThat(fault).hasMessageContaining("hush-hush");

                assertThat(Reasons.of(new RuntimeException(fault)))
                        .contains("timer://x", "apiTokn", "other")
                        .doesNotContain("hush-hush");
            }
        }
    }
}
