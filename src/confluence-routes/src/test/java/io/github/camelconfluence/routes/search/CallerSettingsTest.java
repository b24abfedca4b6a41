package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.search.access.LoginKind;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
        assertRefused(Map.of("search.caller", " oidc"), "search.caller", "none, header or oidc");
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
        Map<String, String> nameless = Map.of("search.caller", "header", "search.caller.login", "id");
        assertRefused(nameless, "search.caller.header");
        assertRefused(
                Map.of(
                        "search.caller", "header",
                        "search.caller.login", "id",
                        "search.caller.header", "X User:"),
                "search.caller.header");
    }

    @Test
    void whatAHeaderOrAnyOtherClaimThanTheAddressHoldsMustBeSaid() {
        Map<String, String> header = Map.of("search.caller", "header", "search.caller.header", "X-User");
        assertRefused(header, "search.caller.login", "id, username or email");
        Map<String, String> claim = Map.of(
                "search.caller", "oidc",
                "search.caller.issuer", "https://login.acme.com",
                "search.caller.audience", "wiki",
                "search.caller.claim", "account_id");
        assertRefused(claim, "search.caller.login");
        assertRefused(Map.of("search.caller.login", "name"), "search.caller.login", "'name'");
        assertThat(settings(Map.of(
                                "search.caller", "header",
                                "search.caller.header", "X-User",
                                "search.caller.login", "username"))
                        .login())
                .isEqualTo(LoginKind.USERNAME);
    }

    @Test
    void membershipsAreReadOftenEnoughToCountAndNotAllTheTime() {
        assertThatThrownBy(() -> new MembershipSettings(Duration.ofHours(25), Optional.empty()))
                .hasMessageContainingAll("search.memberships.interval", "1m to 12h");
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
