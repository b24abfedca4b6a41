package io.github.camelconfluence.simulator.cql;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A date of a query: the index knows minutes only, so a moment is one minute and a day is many.
 *
 * @param first minutes since the epoch, where the date begins
 * @param last the last minute that still belongs to it
 */
record MinuteSpan(long first, long last) {
    static long minuteOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60);
    }

    static MinuteSpan minute(ZonedDateTime time) {
        long minute = minuteOf(time.toInstant());
        return new MinuteSpan(minute, minute);
    }

    static MinuteSpan day(ZonedDateTime midnight, ZoneId zone) {
        ZonedDateTime next = midnight.toLocalDate().plusDays(1).atStartOfDay(zone);
        return new MinuteSpan(minuteOf(midnight.toInstant()), minuteOf(next.toInstant()) - 1);
    }

    /** All minutes that an operator accepts; unequal accepts the complement, which is no span. */
    MinuteSpan accepted(Operator operator) {
        return switch (operator) {
            case EQUAL -> this;
            case LESS -> new MinuteSpan(Long.MIN_VALUE, first - 1);
            case LESS_OR_EQUAL -> new MinuteSpan(Long.MIN_VALUE, first);
            case GREATER -> new MinuteSpan(first + 1, Long.MAX_VALUE);
            case GREATER_OR_EQUAL -> new MinuteSpan(first, Long.MAX_VALUE);
            default -> throw new IllegalArgumentException("No span: " + operator);
        };
    }

    boolean contains(Instant instant) {
        long minute = minuteOf(instant);
        return minute >= first && minute <= last;
    }

    MinuteSpan common(MinuteSpan other) {
        return new MinuteSpan(Math.max(first, other.first), Math.min(last, other.last));
    }

    MinuteSpan hull(MinuteSpan other) {
        return new MinuteSpan(Math.min(first, other.first), Math.max(last, other.last));
    }

    /** The first instant of the span, as far as instants reach. */
    Instant from() {
        return instantOf(first);
    }

    /** The first instant after the span. */
    Instant until() {
        return last == Long.MAX_VALUE ? Instant.MAX : instantOf(last + 1);
    }

    private static Instant instantOf(long minute) {
        long most = Instant.MAX.getEpochSecond() / 60;
        return minute <= -most ? Instant.MIN : minute >= most ? Instant.MAX : Instant.ofEpochSecond(minute * 60);
    }
}
