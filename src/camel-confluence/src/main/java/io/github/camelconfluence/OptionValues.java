package io.github.camelconfluence;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads option values; complaints name the option and the cure. */
final class OptionValues {

    private OptionValues() {}

    /** Null when blank: environment variables that are not set arrive as empty text. */
    static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static String given(@Nullable String value, String otherwise) {
        String given = given(value);
        return given == null ? otherwise : given;
    }

    static <N extends Number> N atLeast(long least, String option, N value) {
        if (value.longValue() < least) {
            throw new IllegalArgumentException("Option " + option + " is " + value + ": it must be at least " + least);
        }
        return value;
    }

    /** The value is not repeated, since somebody may have put a password into it. */
    static URI address(String option, String value) {
        try {
            URI uri = URI.create(value);
            if (uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException unreadable) {
            // Told below: the cause would quote the value.
        }
        throw new IllegalArgumentException(
                "Option " + option + " is not an address without credentials: give e.g. https://host.example.com");
    }

    static <E extends Enum<E>> E oneOf(String option, String typed, Class<E> values) {
        for (E value : values.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(typed.strip())) {
                return value;
            }
        }
        throw new IllegalArgumentException("Option " + option + " is '" + typed + "': use one of "
                + Arrays.toString(values.getEnumConstants()).toLowerCase(Locale.ROOT));
    }
}
