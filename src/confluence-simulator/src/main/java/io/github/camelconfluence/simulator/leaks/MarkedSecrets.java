package io.github.camelconfluence.simulator.leaks;

import io.github.camelconfluence.simulator.model.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recognises every secret that holds {@link Credentials#MARK}: as it is, and within a pair that is encoded for Basic. */
final class MarkedSecrets {

    private static final Pattern MARKED = Pattern.compile(
            Stream.concat(Stream.of(Credentials.MARK), IntStream.range(0, 3).mapToObj(MarkedSecrets::encodedBehind))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));

    private MarkedSecrets() {}

    static boolean isIn(String text) {
        return MARKED.matcher(text).find();
    }

    /** Tells where they were, but not what they were. */
    static String blackened(String text) {
        return MARKED.matcher(text).replaceAll("*****");
    }

    /** What remains of the mark in Base64, whatever stands around it, when so many bytes (modulo three) stand before it. */
    private static String encodedBehind(int bytes) {
        byte[] behind = ("x".repeat(bytes) + Credentials.MARK).getBytes(StandardCharsets.US_ASCII);
        int first = (8 * bytes + 5) / 6;
        int end = 8 * behind.length / 6;
        return Base64.getEncoder().encodeToString(behind).substring(first, end);
    }
}
