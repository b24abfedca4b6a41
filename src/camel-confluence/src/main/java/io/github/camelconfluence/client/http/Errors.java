package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.VersionConflict;
import io.github.camelconfluence.client.limit.RetryAfter;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Turns a bad answer into the exception that says what to do about it. */
final class Errors {

    /**
     * @param suspicious the answer may be due to rejected credentials, which only a probe can tell; believe the error only
     *     after one
     */
    record Verdict(ConfluenceException error, boolean suspicious) {
        static Verdict sure(ConfluenceException error) {
            return new Verdict(error, false);
        }
    }

    private static final String RENEW =
            "Check username with apiToken or password, or accessToken: expired or revoked ones must be renewed";

    private Errors() {}

    static Verdict judge(Request request, Answer answer, Clock clock) {
        ErrorBody body = ErrorBody.read(answer);
        String what = request + " answered " + answer.status() + ": " + body.message() + trace(answer) + ". ";
        int status = answer.status();
        return switch (status) {
            case 400, 405, 415 -> Verdict.sure(invalid(status, body, what));
            case 401 -> Verdict.sure(unauthorized(request, answer, body, what));
            case 403 -> forbidden(answer, body, what);
            case 404 -> notFound(answer, body, what);
            case 409 -> Verdict.sure(new VersionConflict(status, what + "Read it again and repeat the change"));
            case 410 ->
                Verdict.sure(new InvalidRequest(
                        status, what + "Confluence has removed this for credentials of this kind; an update may help"));
            case 413, 414 -> Verdict.sure(new InvalidRequest(status, what + "It is too large for Confluence"));
            case 429 ->
                Verdict.sure(new RateLimited(
                        status,
                        what + "Lower maxConcurrentRequests or set requestsPerHour",
                        wait(answer, clock).orElse(null)));
            case 501 -> Verdict.sure(new InvalidRequest(status, what + "This Confluence cannot do that"));
            default -> Verdict.sure(other(answer, what, clock));
        };
    }

    private static InvalidRequest invalid(int status, ErrorBody body, String what) {
        String message = body.message().toLowerCase(Locale.ROOT);
        return message.contains("title") && message.contains("already exists")
                ? InvalidRequest.titleTaken(
                        status,
                        what + "Choose another title, or update the page that has it: it may be an archived one, which"
                                + " keeps its title")
                : new InvalidRequest(status, what);
    }

    /** A scoped token is checked before anything else, so that the caller is known to be accepted. */
    static boolean isMissingScope(Answer answer) {
        return answer.header("x-failure-category")
                .map(category -> category.toUpperCase(Locale.ROOT).contains("SCOPE"))
                .orElse(false);
    }

    private static ConfluenceException unauthorized(Request request, Answer answer, ErrorBody body, String what) {
        if (isMissingScope(answer) || body.message().contains("scope does not match")) {
            String scope = request.scope().isEmpty() ? "" : " '" + request.scope() + "'";
            return new AccessDenied(401, what + "The token lacks the scope" + scope + ": make one that has it");
        }
        if (body.kind() == ErrorBody.Kind.HTML) {
            return new CredentialsRejected(
                    401,
                    what + RENEW + ". A token with scopes works only through the gateway: set cloudId, or leave"
                            + " deployment=auto so that it is found");
        }
        return new CredentialsRejected(401, what + RENEW);
    }

    static boolean isCaptcha(Answer answer) {
        return answer.header("X-Authentication-Denied-Reason").orElse("").startsWith("CAPTCHA");
    }

    static CredentialsRejected captcha(String what) {
        return CredentialsRejected.captcha(
                403,
                what
                        + "Too many failed logins: sign in once with a browser to solve the CAPTCHA, then restart. Nothing is"
                        + " tried until then");
    }

    private static Verdict forbidden(Answer answer, ErrorBody body, String what) {
        if (isCaptcha(answer)) {
            return Verdict.sure(captcha(what));
        }
        String message = body.message().toLowerCase(Locale.ROOT);
        String loginReason = answer.header("X-Seraph-LoginReason").orElse("");
        if (message.contains("caller cannot access confluence")
                || message.contains("not permitted to use confluence")
                || message.contains("basic auth")
                || loginReason.contains("FAILED")
                || loginReason.contains("DENIED")) {
            return Verdict.sure(new CredentialsRejected(403, what + RENEW));
        }
        if (isFromTheEdge(answer, body)) {
            return Verdict.sure(new Unavailable(403, what + "It comes from a proxy before Confluence", null));
        }
        return new Verdict(new AccessDenied(403, what + "The account lacks the permission for it"), true);
    }

    private static Verdict notFound(Answer answer, ErrorBody body, String what) {
        if (isFromTheEdge(answer, body)) {
            return Verdict.sure(new Unavailable(404, what + "It comes from a proxy before Confluence", null));
        }
        if (body.kind() != ErrorBody.Kind.JSON) {
            return Verdict.sure(MalformedAnswer.foreign(404, what + "No Confluence API is there: check url"));
        }
        // What v2 answers to unknown callers; a thing that is really missing is named.
        if (body.v2Title().equals("Not Found")) {
            return new Verdict(
                    Unavailable.unnamed(404, what + "It does not name what is missing, so it is not believed"), true);
        }
        return Verdict.sure(new NotFound(404, what));
    }

    /** CloudFront's own 403 and 404 heal within a minute. */
    private static boolean isFromTheEdge(Answer answer, ErrorBody body) {
        return body.kind() != ErrorBody.Kind.JSON
                && (answer.header("Server").orElse("").contains("CloudFront")
                        || answer.header("X-Cache").orElse("").contains("cloudfront"));
    }

    private static ConfluenceException other(Answer answer, String what, Clock clock) {
        int status = answer.status();
        if (status / 100 == 3) {
            return MalformedAnswer.foreign(
                    status,
                    what
                            + "A redirect, mostly to a login page: check url, and whether single sign-on stands before the API");
        }
        if (status == 408 || status >= 500) {
            return new Unavailable(
                    status,
                    what + "The server does not cope",
                    wait(answer, clock).orElse(null));
        }
        return new InvalidRequest(status, what);
    }

    /** Good by its status, and yet not Confluence's: a login page, or an answer meant for everybody. */
    static Optional<ConfluenceException> flaw(Request request, Answer answer, boolean signed) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.contains("json")) {
            return Optional.of(MalformedAnswer.foreign(
                    answer.status(),
                    request + " answered " + (type.isEmpty() ? "no content type" : type) + " instead of JSON"
                            + trace(answer) + ". It is probably a login page: check url, and whether single sign-on"
                            + " stands before the API"));
        }
        return signed ? anonymous(request, answer) : Optional.empty();
    }

    /** Where nothing is told there is nothing to be told wrongly. */
    static Optional<ConfluenceException> flawOfStatus(Request request, Answer answer, boolean signed) {
        boolean silent = answer.status() == 204 || answer.header("Content-Type").isEmpty();
        if (!silent) {
            return flaw(request, answer, signed);
        }
        return signed ? anonymous(request, answer) : Optional.empty();
    }

    /** Files come in all types; only a page without the header that files have is no file. */
    static Optional<ConfluenceException> flawOfFile(Request request, Answer answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("html") && answer.header("Content-Disposition").isEmpty()) {
            return Optional.of(MalformedAnswer.foreign(
                    answer.status(),
                    request + " answered a page instead of a file" + trace(answer) + ". It is probably a login page:"
                            + " check url, and whether single sign-on stands before it"));
        }
        return anonymous(request, answer);
    }

    private static Optional<ConfluenceException> anonymous(Request request, Answer answer) {
        return answer.header("X-AUSERNAME").orElse("").equals("anonymous")
                ? Optional.of(
                        new CredentialsRejected(
                                answer.status(),
                                request
                                        + " was answered as to an anonymous visitor. The accessToken is not valid (any more): renew it"))
                : Optional.empty();
    }

    private static Optional<java.time.Duration> wait(Answer answer, Clock clock) {
        return RetryAfter.of(answer.header(), clock);
    }

    private static String trace(Answer answer) {
        return answer.header("atl-traceid")
                .or(() -> answer.header("atl-request-id"))
                .map(id -> " (atl-traceid " + id.replaceAll("[^\\w-]", "") + ")")
                .orElse("");
    }
}
