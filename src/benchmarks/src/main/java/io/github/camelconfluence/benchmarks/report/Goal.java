package io.github.camelconfluence.benchmarks.report;

/**
 * Something to reach.
 *
 * @param speed whether it depends on the machine: then no test asserts it
 */
public record Goal(String text, String measured, boolean met, boolean speed) {

    public static Goal ofSpeed(String text, String measured, boolean met) {
        return new Goal(text, measured, met, true);
    }

    public static Goal ofCount(String text, String measured, boolean met) {
        return new Goal(text, measured, met, false);
    }
}
