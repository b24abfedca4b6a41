package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.access.LoginKind;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** The options {@code search.caller.*}, checked when the container starts. */
@Singleton
public class CallerSettings {

    enum Way {
        NONE,
        HEADER,
        OIDC
    }

    private static final Logger LOG = Logger.getLogger(CallerSettings.class);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String EMAIL = "email";

    private final Config config;
    private final Way way;
    private final TrustedPeers proxies;
    private final LoginKind login;

    CallerSettings(Config config) {
        this.config = config;
        this.way = way(config.getOptionalValue("search.caller", String.class).orElse("none"));
        this.proxies = proxies();
        this.login = loginKind();
        if (way == Way.HEADER) {
            checkHeader();
        } else if (way == Way.OIDC) {
            checkIssuer();
        }
    }

    /** Observing is what makes a mistake a failed start instead of a failed request. */
    void atStart(@Observes StartupEvent start) {
        if (way == Way.HEADER && proxies.isEmpty()) {
            LOG.warn(
                    "search.caller=header, but search.caller.trusted-proxies is empty: no header is believed, and everybody"
                            + " is anonymous");
        }
    }

    Way way() {
        return way;
    }

    TrustedPeers trustedProxies() {
        return proxies;
    }

    /** What the header or claim holds. */
    LoginKind login() {
        return login;
    }

    String header() {
        return text("search.caller.header").orElse("");
    }

    String claim() {
        return text("search.caller.claim").orElse(EMAIL);
    }

    /** As it stands: application.properties makes the name of another option of it. */
    private static Way way(String name) {
        return switch (name) {
            case "none" -> Way.NONE;
            case "header" -> Way.HEADER;
            case "oidc" -> Way.OIDC;
            default -> throw new IllegalArgumentException("search.caller is none, header or oidc, not " + name);
        };
    }

    /** A header may hold anything, and so may any claim but one: which it is must not be guessed. */
    private LoginKind loginKind() {
        boolean saysItself = way == Way.NONE || way == Way.OIDC && claim().equals(EMAIL);
        String name = text("search.caller.login").orElse(saysItself ? EMAIL : "");
        return switch (name) {
            case "id" -> LoginKind.ID;
            case "username" -> LoginKind.USERNAME;
            case EMAIL -> LoginKind.EMAIL;
            default ->
                throw new IllegalArgumentException(
                        "search.caller.login says what the header or claim that names a caller holds: id, username or"
                                + " email, not '" + name + "'");
        };
    }

    private TrustedPeers proxies() {
        List<String> ranges = config.getOptionalValues("search.caller.trusted-proxies", String.class)
                .orElse(List.of());
        try {
            return TrustedPeers.of(ranges);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("search.caller.trusted-proxies: " + e.getMessage(), e);
        }
    }

    private void checkHeader() {
        boolean name = !header().isEmpty()
                && header().chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 128 || c == '-' || c == '_');
        if (!name) {
            throw new IllegalArgumentException(
                    "search.caller=header needs search.caller.header, the name of the header that the proxy sets, not '"
                            + header() + "'");
        }
    }

    private void checkIssuer() {
        String issuer = required(
                "search.caller.issuer", "the address of the identity provider, https://login.acme.com/realms/wiki");
        URI address;
        try {
            address = URI.create(issuer);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("search.caller.issuer is no address: " + issuer, e);
        }
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || scheme.equals("http") && LOOPBACK.contains(address.getHost());
        if (address.getHost() == null || !safe) {
            throw new IllegalArgumentException(
                    "search.caller.issuer must begin with https://: whoever answers for it decides who reads what");
        }
        required(
                "search.caller.audience",
                "what a token's aud must name, so that tokens made for other applications do not count");
    }

    private String required(String option, String what) {
        return text(option)
                .orElseThrow(() -> new IllegalArgumentException("search.caller=oidc needs " + option + ", " + what));
    }

    private Optional<String> text(String option) {
        return config.getOptionalValue(option, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }
}
