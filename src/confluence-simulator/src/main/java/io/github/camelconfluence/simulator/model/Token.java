package io.github.camelconfluence.simulator.model;

import java.util.Set;

/** A secret that signs somebody in, what kind it is, and (for a scoped one) what it may be used for. */
public record Token(String secret, Account account, Kind kind, Set<String> scopes) {

    /** Where a token works: see each constant. */
    public enum Kind {
        /** Cloud, Basic {@code email:token}, at the site and through the gateway. */
        UNSCOPED,
        /** Cloud, Basic {@code email:token}, through the gateway only and only for its scopes. */
        SCOPED,
        /** Cloud, bearer, through the gateway only and only for its scopes; v1 content reads answer 410. */
        OAUTH,
        /** Data Center, Basic {@code user:password}. */
        PASSWORD,
        /** Data Center, bearer. */
        PERSONAL_ACCESS
    }

    public Token {
        scopes = Set.copyOf(scopes);
    }

    Token of(Account other) {
        return new Token(secret, other, kind, scopes);
    }
}
