package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.SignIn;
import io.github.camelconfluence.simulator.model.Token;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What the Authorization header of a request amounts to. */
sealed interface SignOn {

    /** No header at all. */
    record Absent() implements SignOn {}

    /** Basic that cannot be read. */
    record Malformed() implements SignOn {}

    /** A pair of e-mail and token that is not valid: wrong, expired or revoked. */
    record WrongPair() implements SignOn {}

    /** A bearer that is not valid. */
    record WrongBearer() implements SignOn {}

    /** A valid token, wherever it may be used. */
    record Known(Token token) implements SignOn {
        Caller caller() {
            return Caller.of(token.account());
        }
    }

    static SignOn of(Request request, SignIn signIn) {
        Optional<String> header = request.header("authorization");
        if (header.isEmpty()) {
            return new Absent();
        }
        String[] parts = header.get().trim().split(" +", 2);
        String scheme = parts[0].toLowerCase(Locale.ROOT);
        String value = parts.length > 1 ? parts[1] : "";
        return switch (scheme) {
            case "basic" -> pair(value, signIn);
            case "bearer" -> bearer(value, signIn);
            default -> new Malformed();
        };
    }

    private static SignOn pair(String encoded, SignIn signIn) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return new Malformed();
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return new Malformed();
        }
        return signIn.token(pair.substring(colon + 1))
                .filter(token ->
                        isApiToken(token) && token.account().email().equalsIgnoreCase(pair.substring(0, colon)))
                .<SignOn>map(Known::new)
                .orElse(new WrongPair());
    }

    private static SignOn bearer(String secret, SignIn signIn) {
        return signIn.token(secret)
                .filter(token -> token.kind() == Token.Kind.OAUTH)
                .<SignOn>map(Known::new)
                .orElse(new WrongBearer());
    }

    private static boolean isApiToken(Token token) {
        return token.kind() == Token.Kind.UNSCOPED || token.kind() == Token.Kind.SCOPED;
    }
}
