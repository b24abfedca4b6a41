package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.SignIn;
import io.github.camelconfluence.simulator.model.Token;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is calling. Wrong passwords are refused and counted; a token that is not valid makes an anonymous caller wherever
 * those are let in.
 *
 * @see <a href="https://jira.atlassian.com/browse/CONFSERVER-98199">CONFSERVER-98199</a>
 */
final class SignOn {
    private record Pair(String user, String password) {}

    private final Installation installation;
    private final FailedLogins failedLogins = new FailedLogins();

    SignOn(Installation installation) {
        this.installation = installation;
    }

    /** Without counting anything: for the log and for limits. */
    Caller glance(Request request) {
        Optional<Account> account = bearer(request)
                .flatMap(this::tokenOwner)
                .or(() -> basic(request).flatMap(this::passwordOwner));
        return account.map(Caller::of).orElse(Caller.ANONYMOUS);
    }

    /** @throws Refusal where the request goes no further */
    Caller caller(Request request) {
        Optional<Pair> pair = basic(request);
        if (pair.isPresent()) {
            return Caller.of(checked(pair.get()));
        }
        Optional<Account> owner = bearer(request).flatMap(this::tokenOwner);
        if (owner.isEmpty() && !signIn().anonymousAllowed()) {
            throw new Refusal(Errors.unauthenticated()
                    .with(
                            "WWW-Authenticate",
                            "OAuth realm=\"" + installation.links().base() + "\""));
        }
        return owner.map(Caller::of).orElse(Caller.ANONYMOUS);
    }

    private Account checked(Pair pair) {
        if (installation.quirks().front() == Quirks.Front.NO_BASIC) {
            throw new Refusal(Answer.of(403, "text/plain", "Basic Authentication has been disabled on this instance."));
        }
        if (failedLogins.mustSolveCaptcha(pair.user())) {
            throw new Refusal(captcha());
        }
        Optional<Account> owner = passwordOwner(pair);
        if (owner.isEmpty()) {
            failedLogins.failed(pair.user());
            throw new Refusal(wrongPassword());
        }
        failedLogins.succeeded(pair.user());
        return owner.get();
    }

    private Answer captcha() {
        return Answer.of(403, Answer.HTML, "<html><body>HTTP Status 403 – Forbidden</body></html>")
                .with("X-Seraph-LoginReason", "AUTHENTICATION_DENIED")
                .with(
                        "X-Authentication-Denied-Reason",
                        "CAPTCHA_CHALLENGE; login-url=" + installation.links().base() + "/login.action");
    }

    private static Answer wrongPassword() {
        return Answer.of(401, Answer.HTML, "<html><body>HTTP Status 401 – Unauthorized</body></html>")
                .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")
                .with("WWW-Authenticate", "Basic realm=\"protected-area\"");
    }

    private Optional<Account> passwordOwner(Pair pair) {
        return owner(pair.password(), Token.Kind.PASSWORD)
                .filter(account -> account.username().equals(pair.user()));
    }

    private Optional<Account> tokenOwner(String secret) {
        return owner(secret, Token.Kind.PERSONAL_ACCESS);
    }

    private Optional<Account> owner(String secret, Token.Kind kind) {
        Instant now = installation.environment().clock().instant();
        Optional<Token> found = signIn().token(secret, now).filter(token -> token.kind() == kind);
        found.ifPresent(token -> signIn().used(token, now));
        return found.map(Token::account);
    }

    private SignIn signIn() {
        return installation.site().signIn();
    }

    private static Optional<String> bearer(Request request) {
        return authorization(request, "bearer ");
    }

    private static Optional<Pair> basic(Request request) {
        return authorization(request, "basic ").map(SignOn::pair);
    }

    private static Optional<String> authorization(Request request, String scheme) {
        return request.header("authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(scheme))
                .map(value -> value.substring(scheme.length()).trim());
    }

    /** What is no pair at all is a pair that is wrong. */
    private static Pair pair(String encoded) {
        try {
            String[] parts = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return new Pair(parts[0], parts.length > 1 ? parts[1] : "");
        } catch (IllegalArgumentException e) {
            return new Pair("", "");
        }
    }
}
