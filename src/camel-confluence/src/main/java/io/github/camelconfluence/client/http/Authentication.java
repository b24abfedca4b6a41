package io.github.camelconfluence.client.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Adds who we are. A rejected request is sent once more if the credentials can be, or meanwhile have been, renewed.
 * Credentials that were answered with a CAPTCHA are not sent again: every further attempt locks the account longer.
 */
final class Authentication implements Transport {

    private final Transport next;
    private final Supplier<Credentials> credentials;
    private final AccessTokens tokens;
    private final FailedLogins failedLogins;
    private volatile String locked = "";

    Authentication(Transport next, Supplier<Credentials> credentials, AccessTokens tokens, FailedLogins failedLogins) {
        this.next = next;
        this.credentials = credentials;
        this.tokens = tokens;
        this.failedLogins = failedLogins;
    }

    @Override
    public Answer send(Request request) {
        String used = header(credentials.get());
        if (used.equals(locked)) {
            throw Errors.captcha("");
        }
        failedLogins.check(used);
        Answer answer = next.send(request.withHeader("Authorization", used));
        failedLogins.heard(used, answer);
        if (Errors.isCaptcha(answer)) {
            locked = used;
        }
        if (answer.status() != 401 || Errors.isMissingScope(answer)) {
            return answer;
        }
        tokens.forget(used);
        String renewed = header(credentials.get());
        if (renewed.equals(used)) {
            return answer;
        }
        answer.close();
        return next.send(request.withHeader("Authorization", renewed));
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
