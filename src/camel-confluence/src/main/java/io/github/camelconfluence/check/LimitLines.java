package io.github.camelconfluence.check;

import io.github.camelconfluence.client.limit.LimiterStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is known of the limits of an account, for people. */
final class LimitLines {

    private LimitLines() {}

    static List<String> of(LimiterStatus status) {
        List<String> lines = new ArrayList<>();
        if (status.told().isEmpty()) {
            lines.add("The server names no limit in its headers");
        }
        status.told().forEach(line -> lines.add("The server says " + line));
        String pace = Double.isInfinite(status.pacePerSecond())
                ? ""
                : String.format(Locale.ROOT, ", %.1f a second", status.pacePerSecond());
        lines.add("At most " + status.allowedUnderWay() + " requests at once" + pace + "; " + status.refusals()
                + " were refused so far");
        status.budgetLeft().ifPresent(left -> lines.add(left + " left of requestsPerHour"));
        return lines;
    }
}
