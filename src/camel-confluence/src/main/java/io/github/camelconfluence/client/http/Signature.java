package io.github.camelconfluence.client.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds who we are at the moment of sending: a request may have waited for its turn longer than a token lives. Credentials that
 * were answered with a CAPTCHA are not sent again: every further attempt locks the account longer.
 */
final class Signature implements RateLimit.Preparation {

    private final Supplier<Credentials> credentials;
    private final AccessTokens tokens;
    private final FailedLogins failedLogins;
    private volatile String locked = "";
    private volatile String refused = "";

    Signature(Supplier<Credentials> credentials, AccessTokens tokens, FailedLogins failedLogins) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.failedLogins = failedLogins;
    }

    @Override
    public @Nullable Answer send(Request request, RateLimit.Door door) {
        String used = fit();
        Answer answer = sent(request.withHeader("Authorization", used), failedLogins.begin(used), door);
        if (answer == null) {
            return null;
        }
        if (Errors.isCaptcha(answer)) {
            locked = used;
        }
        if (Authentication.isRefusal(answer)) {
            refused = used;
            tokens.forget(used);
        }
        return answer;
    }

    /** Whatever happens, others may try again afterwards. */
    private @Nullable Answer sent(Request request, FailedLogins.Attempt attempt, RateLimit.Door door) {
        @Nullable Answer answer = null;
        try {
            answer = door.leave(request);
            return answer;
        } finally {
            failedLogins.ended(attempt, answer);
        }
    }

    /**
     * The header as it would be sent now; asks for an access token if there is none.
     *
     * @throws io.github.camelconfluence.client.CredentialsRejected if it had better not be sent
     */
    String fit() {
        String header = header(credentials.get());
        if (header.equals(locked)) {
            throw Errors.captcha("");
        }
        failedLogins.check(header);
        return header;
    }

    /** Whether the credentials can be, or meanwhile have been, renewed since some were refused last. */
    boolean isRenewed() {
        return !header(credentials.get()).equals(refused);
    }

    private String header(Credentials current) {
        if (current instanceof Credentials.Basic basic) {
            byte[] pair = (basic.username() + ":" + basic.secret()).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }
        if (current instanceof Credentials.Bearer bearer) {
            return "Bearer " + bearer.token();
        }
        return tokens.header((Credentials.ClientCredentials) current);
    }
}
