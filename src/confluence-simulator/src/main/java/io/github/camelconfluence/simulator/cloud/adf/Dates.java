package io.github.camelconfluence.simulator.cloud.adf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Days as the document format writes them: the UTC midnight in milliseconds, as a string. */
final class Dates {

    private Dates() {}

    static String epochMillis(String day) {
        try {
            return Long.toString(LocalDate.parse(day)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli());
        } catch (DateTimeParseException e) {
            return "0";
        }
    }
}
