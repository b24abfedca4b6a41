package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Site;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests, turns bad answers into exceptions, reads good ones as JSON while they arrive, and tries again what may
 * succeed. Thread-safe.
 */
public final class Api {

    private final Transport transport;
    private final Retry retry;
    private final ServerClock serverClock;
    private final @Nullable Supplier<Credentials> signer;

    /** @param signer whose credentials are sent; null where none are */
    Api(Transport transport, Retry retry, ServerClock serverClock, @Nullable Supplier<Credentials> signer) {
        this.transport = transport;
        this.retry = retry;
        this.serverClock = serverClock;
        this.signer = signer;
    }

    /** Turns a good answer into what is wanted of it. */
    private interface Reader<T> {
        T read(Answer answer);
    }

    /**
     * @param verifyCaller run when an answer may be due to rejected credentials: returns if they are good
     */
    public <T> T send(Request request, Class<T> type, Runnable verifyCaller) {
        return retry.run(
                request,
                () -> once(request, verifyCaller, answer -> {
                    refuse(Errors.flaw(request, answer, signer != null));
                    return Json.read(request, answer, type);
                }));
    }

    /** For what is answered by its status alone. */
    public void perform(Request request, Runnable verifyCaller) {
        retry.run(
                request,
                () -> once(request, verifyCaller, answer -> {
                    refuse(Errors.flawOfStatus(request, answer, signer != null));
                    return request;
                }));
    }

    private <T> T once(Request request, Runnable verifyCaller, Reader<T> good) {
        Errors.Verdict verdict;
        try (Answer answer = transport.send(request)) {
            if (answer.isSuccess()) {
                return good.read(answer);
            }
            verdict = Errors.judge(request, answer, serverClock.fallback());
        }
        if (verdict.suspicious()) {
            verifyCaller.run();
        }
        throw verdict.error();
    }

    private static void refuse(Optional<ConfluenceException> flaw) {
        if (flaw.isPresent()) {
            throw flaw.get();
        }
    }

    /** With what to do about it at this site, as far as it is ours to say. */
    CredentialsRejected explained(CredentialsRejected refusal, Site site) {
        return signer == null ? refusal : new Renewal(signer.get(), site).told(refusal);
    }

    /** The server's clock as of its last answer, empty if there was none yet. */
    public Optional<Instant> serverTime() {
        return serverClock.last();
    }
}
