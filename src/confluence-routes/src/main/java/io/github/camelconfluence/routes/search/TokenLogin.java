package io.github.camelconfluence.routes.search;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A login in a token that was checked: one that is not valid is answered with 401 before anybody asks here. */
final class TokenLogin {

    private static final String EMAIL = "email";

    private TokenLogin() {}

    /** An address that the provider does not vouch for may be anybody's: people type them in themselves. */
    static Optional<String> of(SecurityIdentity identity, String claim) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        if (claim.equals(EMAIL) && !isTrue(token.getClaim("email_verified"))) {
            return Optional.empty();
        }
        Object value = token.getClaim(claim);
        return value instanceof String login && !login.isBlank() ? Optional.of(login.strip()) : Optional.empty();
    }

    /** Some providers give it as text. */
    private static boolean isTrue(@Nullable Object claim) {
        return claim != null && claim.toString().equals("true");
    }
}
