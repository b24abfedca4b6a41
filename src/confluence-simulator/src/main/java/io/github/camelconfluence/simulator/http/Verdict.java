package io.github.camelconfluence.simulator.http;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** What an {@link Interceptor} wants done with a request. */
public sealed interface Verdict {

    Verdict PROCEED = new Proceed();

    /** Handle it as usual. */
    record Proceed() implements Verdict {}

    /** Handle it as usual, later; further interceptors are still asked. */
    record Delay(Duration by) implements Verdict {}

    /** Handle it as usual as soon as this is complete. */
    record Hold(CompletionStage<?> until) implements Verdict {}

    /** Answer this instead. */
    record Reply(Answer answer) implements Verdict {}

    /** Close the connection without an answer. */
    record Reset() implements Verdict {}

    /** Handle it as usual, and then close the connection without an answer. */
    record Lose() implements Verdict {}

    /** Handle it as usual, and then answer this instead. */
    record Replace(Answer answer) implements Verdict {}

    /** Send head and the first half of the body, then nothing more; the connection stays open. */
    record Stall() implements Verdict {}

    /** Send the head with the full length but only this many bytes of the body, then close the connection. */
    record Truncate(int bytes) implements Verdict {}
}
