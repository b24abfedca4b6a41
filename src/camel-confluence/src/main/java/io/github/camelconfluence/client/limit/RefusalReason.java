package io.github.camelconfluence.client.limit;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which limit was met, as the server names it, fit for a line of a log. */
final class RefusalReason {

    private static final int LONGEST = 60;

    private RefusalReason() {}

    /** @param headers looks a header up by name, ignoring case */
    static Optional<String> of(Function<String, Optional<String>> headers) {
        return Stream.of("RateLimit-Reason", "Beta-RateLimit-Reason", "X-Failure-Category")
                .flatMap(name -> headers.apply(name).stream())
                .map(RefusalReason::legible)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String legible(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
