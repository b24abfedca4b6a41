package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.MalformedAnswer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Instants as answers write them. Lists hold two for each content, and Java's general parser takes longer for them than
 * Jackson for all the rest: so the usual form is read digit by digit.
 */
public final class WireInstant {

    private static final String USUAL = "0000-00-00T00:00:00.000Z";
    private static final int NANOS_A_MILLI = 1_000_000;

    private WireInstant() {}

    /** The beginning of time where none is told. */
    public static Instant parse(@Nullable String text) {
        if (text == null) {
            return Instant.EPOCH;
        }
        try {
            return isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedAnswer(200, "Confluence answered '" + text + "' where an instant should be", false);
        }
    }

    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char usual = USUAL.charAt(i);
            if (usual == '0' ? c < '0' || c > '9' : c != usual) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * NANOS_A_MILLI)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
