package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Download;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.limit.RetryAfter;
import java.io.FilterInputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Opens the bytes of attachments. Cloud answers with the address of a media host that holds a token: it is followed
 * without our credentials, and neither it nor the host's answer is ever told in full. Thread-safe.
 */
public final class Downloads {

    /** The media host may send on to a network near by. */
    private static final int REDIRECTS_ELSEWHERE = 2;

    private final Transport signed;
    private final Transport elsewhere;
    private final Retry retry;
    private final Clock clock;

    Downloads(Transport signed, Transport elsewhere, Retry retry, Clock clock) {
        this.signed = signed;
        this.elsewhere = elsewhere;
        this.retry = retry;
        this.clock = clock;
    }

    /** Tried again until the first byte is there; the token is then asked for anew. */
    Download open(Request request, Runnable verifyCaller) {
        return retry.run(request, () -> once(request, verifyCaller));
    }

    private Download once(Request request, Runnable verifyCaller) {
        Answer answer = signed.send(request);
        Optional<ConfluenceException> flaw = Errors.flawOfFile(request, answer);
        if (answer.isSuccess() && flaw.isEmpty()) {
            return bytes(answer);
        }
        Optional<URI> target;
        Errors.Verdict verdict;
        try (answer) {
            target = redirect(request, answer);
            verdict = Errors.judge(request, answer, clock);
        }
        if (answer.isSuccess()) {
            throw flaw.orElseThrow();
        }
        Origin own = Origin.of(request.uri());
        if (target.isPresent() && !Origin.of(target.get()).equals(own)) {
            return fetch(Request.download(target.get()), REDIRECTS_ELSEWHERE);
        }
        // A redirect within the site leads to its login page.
        if (verdict.suspicious() || target.isPresent()) {
            verifyCaller.run();
        }
        throw verdict.error();
    }

    private static Optional<URI> redirect(Request request, Answer answer) {
        return answer.status() / 100 == 3
                ? answer.header("Location").map(location -> resolve(request, answer, location))
                : Optional.empty();
    }

    private static URI resolve(Request request, Answer answer, String location) {
        try {
            URI target = request.uri().resolve(NextLink.legal(location));
            // A site that is itself reached without TLS has been allowed to be.
            boolean safe = "https".equalsIgnoreCase(target.getScheme())
                    || "http".equalsIgnoreCase(target.getScheme())
                            && "http".equalsIgnoreCase(request.uri().getScheme());
            if (safe && target.getHost() != null && target.getRawUserInfo() == null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // Its message quotes the address, and with it the token.
        }
        throw new MalformedAnswer(answer.status(), request + " leads to what is no https address: not followed", false);
    }

    private Download fetch(Request request, int redirects) {
        Answer answer = elsewhere.send(request);
        if (answer.isSuccess()) {
            return bytes(answer);
        }
        Optional<URI> target;
        try (answer) {
            target = redirects > 0 ? redirect(request, answer) : Optional.empty();
        }
        if (target.isPresent()) {
            return fetch(Request.download(target.get()), redirects - 1);
        }
        throw refused(request, answer);
    }

    /** Its 401 and 403 say that the token is used up, and nothing about our credentials. */
    private ConfluenceException refused(Request request, Answer answer) {
        int status = answer.status();
        String what = request + " answered " + status + ": ";
        return switch (status) {
            case 404, 410 -> new NotFound(status, what + "the media host does not have the file");
            case 429 ->
                new RateLimited(
                        status,
                        what + "too many downloads",
                        RetryAfter.of(answer.header(), clock).orElse(null));
            default ->
                new Unavailable(
                        status,
                        what + "the media host does not give out the file",
                        RetryAfter.of(answer.header(), clock)
                                .filter(wait -> RetryAfter.isKeptAfter(status))
                                .orElse(null));
        };
    }

    private static Download bytes(Answer answer) {
        return new Download(new FilterInputStream(answer.body()) {
            /** Closing the body itself would read a file to its end that nobody wants. */
            @Override
            public void close() {
                answer.close();
            }
        });
    }
}
