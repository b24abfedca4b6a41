package io.github.camelconfluence.simulator.server;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Interceptor;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Surface;
import io.github.camelconfluence.simulator.http.Verdict;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;

/** The way of one request: interceptors, then the surface on a worker thread, then the answer. */
final class Handling {

    private final Listener.Shared shared;
    private final Request request;
    private final Surface surface;
    private final OutgoingAnswer outgoing;

    Handling(Listener.Shared shared, Request request, Surface surface, OutgoingAnswer outgoing) {
        this.shared = shared;
        this.request = request;
        this.surface = surface;
        this.outgoing = outgoing;
    }

    void run() {
        Duration wait = Duration.ZERO;
        Verdict decided = Verdict.PROCEED;
        for (Interceptor interceptor : interceptors()) {
            Verdict verdict = interceptor.before(request);
            if (verdict instanceof Verdict.Delay delay) {
                wait = wait.plus(delay.by());
            } else if (!(verdict instanceof Verdict.Proceed)) {
                decided = verdict;
                break;
            }
        }
        Verdict verdict = decided;
        if (wait.isZero()) {
            carryOut(verdict);
        } else {
            shared.vertx().setTimer(Math.max(1, wait.toMillis()), timer -> carryOut(verdict));
        }
    }

    private void carryOut(Verdict verdict) {
        if (verdict instanceof Verdict.Reset) {
            outgoing.reset();
        } else if (verdict instanceof Verdict.Reply reply) {
            outgoing.send(decorated(reply.answer()));
        } else if (verdict instanceof Verdict.Hold hold) {
            Context context = shared.vertx().getOrCreateContext();
            hold.until()
                    .whenComplete((done, failed) -> context.runOnContext(now -> answer().onSuccess(outgoing::send)));
        } else if (verdict instanceof Verdict.Lose) {
            answer().onSuccess(lost -> outgoing.reset());
        } else if (verdict instanceof Verdict.Replace replace) {
            answer().onSuccess(lost -> outgoing.send(decorated(replace.answer())));
        } else if (verdict instanceof Verdict.Stall) {
            answer().onSuccess(outgoing::stall);
        } else if (verdict instanceof Verdict.Truncate truncate) {
            answer().onSuccess(answer -> outgoing.truncate(answer, truncate.bytes()));
        } else {
            answer().onSuccess(outgoing::send);
        }
    }

    private Future<Answer> answer() {
        return shared.vertx()
                .executeBlocking(() -> decorated(surface.handle(request)), false)
                .recover(bug -> Future.succeededFuture(crashed(bug)));
    }

    private Answer decorated(Answer answer) {
        Answer decorated = answer;
        for (Interceptor interceptor : interceptors()) {
            decorated = interceptor.after(request, decorated);
        }
        return decorated;
    }

    private List<Interceptor> interceptors() {
        return surface.isPartOfConfluence() ? shared.interceptors() : List.of();
    }

    /** A bug of the simulator must not look like a hanging server. */
    private static Answer crashed(Throwable bug) {
        System.getLogger(Handling.class.getName()).log(System.Logger.Level.ERROR, "A request crashed", bug);
        return Answer.of(500, "text/plain", "The simulator failed: " + bug);
    }
}
