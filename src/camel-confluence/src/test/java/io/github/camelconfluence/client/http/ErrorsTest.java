package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.VersionConflict;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {

    private static final Request REQUEST = Request.get(
                    URI.create("https://acme.atlassian.net/wiki/api/v2/pages/1?cql=secret"))
            .needing("read:page:confluence");

    private static Answer answer(int status, String type, String body, String... headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put("Content-Type", type);
        for (int index = 0; index < headers.length; index += 2) {
            all.put(headers[index], headers[index + 1]);
        }
        return new Answer(
                status,
                name -> Optional.ofNullable(all.get(name)),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                () -> {});
    }

    private static Answer json(int status, String body, String... headers) {
        return answer(status, "application/json", body, headers);
    }

    private static ConfluenceException judged(Answer answer) {
        return Errors.judge(REQUEST, answer, Clock.systemUTC()).error();
    }

    static Stream<Arguments> answers() {
        String html = "<html><head><title>Log in</title></head></html>";
        return Stream.of(
                Arguments.of(
                        json(400, "{\"statusCode\":400,\"message\":\"Could not parse cql\"}"),
                        InvalidRequest.class,
                        "Could not parse cql"),
                Arguments.of(answer(401, "text/html", html), CredentialsRejected.class, "cloudId"),
                Arguments.of(
                        json(401, "{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}"),
                        AccessDenied.class,
                        "'read:page:confluence'"),
                Arguments.of(
                        json(403, "{\"message\":\"Current user not permitted to use Confluence\",\"statusCode\":403}"),
                        CredentialsRejected.class,
                        "renewed"),
                Arguments.of(
                        json(
                                403,
                                "{\"statusCode\":403,\"message\":\"com.atlassian.confluence.mvc.StacklessResponseStatusException: 403 FORBIDDEN \\\"Request rejected because caller cannot access Confluence\\\"\"}"),
                        CredentialsRejected.class,
                        "cannot access Confluence"),
                Arguments.of(json(403, "{\"statusCode\":403,\"message\":\"No\"}"), AccessDenied.class, "permission"),
                Arguments.of(answer(403, "text/html", html, "Server", "CloudFront"), Unavailable.class, "proxy"),
                Arguments.of(
                        json(
                                404,
                                "{\"errors\":[{\"status\":404,\"code\":\"NOT_FOUND\",\"title\":\"Cannot find a page with id [1]\",\"detail\":null}]}"),
                        NotFound.class,
                        "Cannot find a page"),
                Arguments.of(answer(404, "text/html", html), MalformedAnswer.class, "check url"),
                Arguments.of(
                        json(
                                409,
                                "{\"errors\":[{\"status\":\"409\",\"code\":\"CONFLICT\",\"title\":\"Version must be incremented\"}]}"),
                        VersionConflict.class,
                        "Version must be"),
                Arguments.of(
                        json(
                                410,
                                "{\"statusCode\":410,\"message\":\"com.atlassian.confluence.api.service.exceptions.api.GoneException: This deprecated endpoint has been removed.\"}"),
                        InvalidRequest.class,
                        "answered 410: This deprecated"),
                Arguments.of(json(413, "{}"), InvalidRequest.class, "too large"),
                Arguments.of(json(429, "{}", "Retry-After", "3"), RateLimited.class, "requestsPerHour"),
                Arguments.of(json(500, "{}"), Unavailable.class, "500"),
                Arguments.of(json(503, "", "Retry-After", "3"), Unavailable.class, "503"),
                Arguments.of(answer(302, "text/html", ""), MalformedAnswer.class, "single sign-on"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyBadAnswerBecomesItsKindOfErrorAndNamesTheCure(
            Answer answer, Class<? extends ConfluenceException> kind, String cure) {
        assertThat(judged(answer))
                .isInstanceOf(kind)
                .hasMessageStartingWith(
                        "GET https://acme.atlassian.net/wiki/api/v2/pages/1 answered " + answer.status())
                .hasMessageContaining(cure)
                .hasMessageNotContaining("secret");
    }

    @Test
    void theTimeToWaitIsPartOfTheError() {
        assertThat(judged(json(429, "{}", "Retry-After", "3")).retryAfter()).hasValue(java.time.Duration.ofSeconds(3));
        assertThat(judged(json(503, "{}", "Retry-After", "3")).retryAfter()).hasValue(java.time.Duration.ofSeconds(3));
    }

    @Test
    void aNotFoundThatNamesNothingIsSuspiciousAndNeverANotFound() {
        Errors.Verdict verdict = Errors.judge(
                REQUEST,
                json(
                        404,
                        "{\"errors\":[{\"status\":404,\"code\":\"NOT_FOUND\",\"title\":\"Not Found\",\"detail\":null}]}"),
                Clock.systemUTC());
        assertThat(verdict.suspicious()).isTrue();
        assertThat(verdict.error()).isInstanceOf(Unavailable.class);
    }

    @Test
    void aForbiddenOfUnknownOriginIsSuspicious() {
        assertThat(Errors.judge(REQUEST, json(403, "{\"message\":\"No\"}"), Clock.systemUTC())
                        .suspicious())
                .isTrue();
    }

    @Test
    void theTraceOfTheRequestIsKept() {
        assertThat(judged(json(500, "{}", "atl-traceid", "abc123"))).hasMessageContaining("abc123");
    }

    @Test
    void anAnswerMeantForAnonymousVisitorsIsNotOurs() {
        assertThat(Errors.flaw(REQUEST, json(200, "{}", "X-AUSERNAME", "anonymous"), true))
                .get()
                .isInstanceOf(CredentialsRejected.class);
        assertThat(Errors.flaw(REQUEST, json(200, "{}", "X-AUSERNAME", "anonymous"), false))
                .isEmpty();
        assertThat(Errors.flaw(REQUEST, json(200, "{}", "X-AUSERNAME", "me"), true))
                .isEmpty();
    }
}
