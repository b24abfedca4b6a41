package io.github.camelconfluence.simulator.command;

import io.github.camelconfluence.simulator.limits.RateLimit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A burst limit as {@code requests/window}: {@code 10/1s}. */
public final class BurstConverter implements ITypeConverter<RateLimit> {
    @Override
    public RateLimit convert(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,9}")) {
            throw new TypeConversionException("'" + text + "' is no burst limit such as 10/1s");
        }
        return RateLimit.burst(Integer.parseInt(parts[0]), new DurationConverter().convert(parts[1]));
    }
}
