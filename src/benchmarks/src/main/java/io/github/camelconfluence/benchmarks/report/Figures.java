package io.github.camelconfluence.benchmarks.report;

import java.util.Locale;

/** How numbers are written. */
public final class Figures {

    private Figures() {}

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** With three digits that tell something. */
    public static String number(double number) {
        String form = number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : number >= 1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, form, number);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
