package io.github.camelconfluence.simulator.limits;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An order being placed: narrow which requests it concerns, then end with what becomes of them, for example {@code
 * faults.next(3).matching("/api/v2/pages").answer(503)}. It takes effect with that last call.
 */
public final class FaultOrder {
    private final Consumer<FaultRule> place;
    private final Clock clock;
    private final long count;
    private Predicate<Request> matches = request -> true;

    FaultOrder(Consumer<FaultRule> place, Clock clock, long count) {
        this.place = place;
        this.clock = clock;
        this.count = count;
    }

    /** Only requests whose path and query contain the text. */
    public FaultOrder matching(String text) {
        return matching(request -> targetOf(request).contains(text));
    }

    public FaultOrder matching(Predicate<Request> condition) {
        matches = matches.and(condition);
        return this;
    }

    /** Only requests with this method. */
    public FaultOrder method(String method) {
        return matching(request -> request.method().equals(method));
    }

    /** Only one in so many requests, by a sequence that the seed fixes. */
    public FaultOrder withProbability(double probability, long seed) {
        Random random = new Random(seed);
        return matching(request -> random.nextDouble() < probability);
    }

    /** An error in the shape of the interface that was asked. */
    public void answer(int status) {
        reply(request -> Complaint.json(request, status, "Ordered failure"));
    }

    /** An error that says, in the given form, when to come back. */
    public void answer(int status, RetryAfter form, Duration wait) {
        reply(request -> {
            Answer answer = Complaint.json(request, status, "Ordered failure");
            return form.header(clock.instant(), wait)
                    .map(value -> answer.with("Retry-After", value))
                    .orElse(answer);
        });
    }

    public void answer(Answer answer) {
        reply(request -> answer);
    }

    /** HTML with status 200, as from a proxy that wants users to sign in. */
    public void loginPage() {
        answer(Complaint.loginPage());
    }

    /** Data Center's refusal after too many failed logins. */
    public void captcha() {
        answer(Complaint.captcha());
    }

    public void delay(Duration by) {
        end(request -> new Verdict.Delay(by));
    }

    /** Answers as usual, but not before this is complete; other requests go on meanwhile. */
    public void hold(CompletionStage<?> until) {
        end(request -> new Verdict.Hold(until));
    }

    /** Closes the connection instead of answering. */
    public void reset() {
        end(request -> new Verdict.Reset());
    }

    /** Does what was asked, and then closes the connection instead of answering. */
    public void loseAnswer() {
        end(request -> new Verdict.Lose());
    }

    /** Does what was asked, and then answers an error: what a proxy says when it has waited long enough. */
    public void answerAfterwards(int status) {
        end(request -> new Verdict.Replace(Complaint.json(request, status, "Ordered failure")));
    }

    /** Begins to answer, then falls silent. */
    public void stall() {
        end(request -> new Verdict.Stall());
    }

    /** Promises the whole answer and closes the connection after so many bytes of its body. */
    public void truncate(int bytes) {
        end(request -> new Verdict.Truncate(bytes));
    }

    private void reply(Function<Request, Answer> answer) {
        end(request -> new Verdict.Reply(answer.apply(request)));
    }

    private void end(Function<Request, Verdict> verdict) {
        place.accept(new FaultRule(matches, count, verdict));
    }

    private static String targetOf(Request request) {
        String query = request.target().rawQuery();
        return query.isEmpty() ? request.path() : request.path() + '?' + query;
    }
}
