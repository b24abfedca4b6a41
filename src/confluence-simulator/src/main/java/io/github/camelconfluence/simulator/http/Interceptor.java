package io.github.camelconfluence.simulator.http;

/** Looks at each request before it is handled and at each answer before it leaves. Must be thread-safe. */
public interface Interceptor {

    /** What is to become of the request; the first interceptor that does not let it proceed decides. */
    Verdict before(Request request);

    /** A chance to add headers; is also asked about answers of {@link Verdict.Reply}. */
    default Answer after(Request request, Answer answer) {
        return answer;
    }
}
