package io.github.camelconfluence.simulator.datacenter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as Data Center writes them: with the offset of the server's time zone. */
record Dates(ZoneId zone) {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    String of(Instant instant) {
        return FORMAT.format(instant.atZone(zone));
    }
}
