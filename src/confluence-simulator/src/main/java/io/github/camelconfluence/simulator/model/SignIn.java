package io.github.camelconfluence.simulator.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets that are valid now. Thread-safe. */
public final class SignIn {

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private volatile boolean anonymousAllowed;

    SignIn() {
        Credentials.ALL.forEach(this::issue);
    }

    public void issue(Token token) {
        tokens.put(token.secret(), token);
    }

    /** From now on the token is as good as expired. */
    public void revoke(Token token) {
        tokens.remove(token.secret());
    }

    public Optional<Token> token(String secret) {
        return Optional.ofNullable(tokens.get(secret));
    }

    /** Whether the site answers callers without credentials; off unless allowed. */
    public boolean anonymousAllowed() {
        return anonymousAllowed;
    }

    public void allowAnonymous(boolean allowed) {
        anonymousAllowed = allowed;
    }
}
