package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mistake in who asks is a container that does not start, and says which option it is. */
class CallerSettingsTest {

    @Test
    void unlessToldOtherwiseNobodyIsNamed() {
        assertThat(settings(Map.of()).way()).isEqualTo(CallerSettings.Way.NONE);
    }

    @Test
    void anotherWayThanTheThreeIsRefused() {
        assertRefused(Map.of("search.caller", "ldap"), "search.caller", "none, header or oidc");
    }

    @Test
    void aRangeThatIsNoneIsRefusedWhateverTheWay() {
        assertRefused(
                Map.of("search.caller.trusted-proxies", "10.0.0.0/8,proxy"),
                "search.caller.trusted-proxies",
                "'proxy'");
    }

    @Test
    void aHeaderNeedsAName() {
        assertRefused(Map.of("search.caller", "header"), "search.caller.header");
        assertRefused(Map.of("search.caller", "header", "search.caller.header", "X User:"), "search.caller.header");
    }

    @Test
    void tokensNeedAnIssuerAndAnAudience() {
        assertRefused(Map.of("search.caller", "oidc"), "search.caller.issuer");
        assertRefused(
                Map.of("search.caller", "oidc", "search.caller.issuer", "https://login.acme.com"),
                "search.caller.audience");
        assertThatCode(() -> settings(Map.of(
                        "search.caller", "oidc",
                        "search.caller.issuer", "https://login.acme.com",
                        "search.caller.audience", "wiki")))
                .doesNotThrowAnyException();
    }

    @Test
    void anIssuerThatAnybodyOnTheWayCouldAnswerForIsRefused() {
        Map<String, String> plain = Map.of(
                "search.caller", "oidc",
                "search.caller.issuer", "http://login.acme.com",
                "search.caller.audience", "wiki");
        assertRefused(plain, "search.caller.issuer", "https://");
    }

    private static void assertRefused(Map<String, String> options, String... words) {
        assertThatThrownBy(() -> settings(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private static CallerSettings settings(Map<String, String> options) {
        return new CallerSettings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(options, "test", 100))
                .build());
    }
}
