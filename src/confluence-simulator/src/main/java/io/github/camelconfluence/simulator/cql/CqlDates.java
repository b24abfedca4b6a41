package io.github.camelconfluence.simulator.cql;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the query language writes them: {@code yyyy-MM-dd HH:mm} or {@code yyyy-MM-dd}, with dashes or slashes, in
 * the calling user's time zone, or a function of the present.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/cql-fields/">CQL fields</a>
 */
final class CqlDates {
    private static final DateTimeFormatter MINUTE = strict("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = strict("uuuu-MM-dd");
    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d{1,6})([yMwdhm])");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "y", ChronoUnit.YEARS,
            "M", ChronoUnit.MONTHS,
            "w", ChronoUnit.WEEKS,
            "d", ChronoUnit.DAYS,
            "h", ChronoUnit.HOURS,
            "m", ChronoUnit.MINUTES);

    private final Scope scope;

    CqlDates(Scope scope) {
        this.scope = scope;
    }

    MinuteSpan span(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal(literal.value());
        }
        Operand.Call call = (Operand.Call) operand;
        return MinuteSpan.minute(moved(anchor(call.function()), call.arguments()));
    }

    private MinuteSpan literal(String value) {
        String dashed = value.trim().replace('/', '-');
        try {
            return dashed.length() > 10
                    ? MinuteSpan.minute(LocalDateTime.parse(dashed, MINUTE).atZone(scope.zone()))
                    : MinuteSpan.day(LocalDate.parse(dashed, DAY).atStartOfDay(scope.zone()), scope.zone());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("cannot parse the date '" + value + "', expected yyyy-MM-dd HH:mm");
        }
    }

    private ZonedDateTime anchor(String function) {
        ZonedDateTime now = scope.now().atZone(scope.zone());
        ZonedDateTime day = now.truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (function.toLowerCase(Locale.ROOT)) {
            case "now" -> now;
            case "startofday" -> day;
            case "endofday" -> lastMinuteBefore(day.plusDays(1));
            case "startofweek" -> monday;
            case "endofweek" -> lastMinuteBefore(monday.plusWeeks(1));
            case "startofmonth" -> day.withDayOfMonth(1);
            case "endofmonth" -> lastMinuteBefore(day.withDayOfMonth(1).plusMonths(1));
            case "startofyear" -> day.withDayOfYear(1);
            case "endofyear" -> lastMinuteBefore(day.withDayOfYear(1).plusYears(1));
            default -> throw Refusal.invalid("no date function named " + function);
        };
    }

    private static ZonedDateTime lastMinuteBefore(ZonedDateTime end) {
        return end.minusMinutes(1);
    }

    private static ZonedDateTime moved(ZonedDateTime anchor, List<String> arguments) {
        if (arguments.isEmpty()) {
            return anchor;
        }
        Matcher offset = OFFSET.matcher(arguments.get(0));
        if (arguments.size() > 1 || !offset.matches()) {
            throw Refusal.invalid("cannot parse the offset " + arguments);
        }
        long amount = Long.parseLong(offset.group(2));
        ChronoUnit unit = UNITS.getOrDefault(offset.group(3), ChronoUnit.MINUTES);
        return anchor.plus(offset.group(1).equals("-") ? -amount : amount, unit);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
