package io.github.camelconfluence.attachment;

import java.net.URLConnection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which media types are wanted.
 *
 * @param patterns in lower case, such as {@code application/pdf}, {@code text/*} or {@code *}
 */
public record MediaTypes(List<String> patterns) {

    private static final String UNKNOWN = "application/octet-stream";

    /** @throws IllegalArgumentException if one is not a media type */
    public static MediaTypes parse(String typed) {
        List<String> patterns = Arrays.stream(typed.split(","))
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        for (String pattern : patterns) {
            String[] parts = pattern.split("/", -1);
            boolean type = parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty();
            if (!type && !pattern.equals("*")) {
                throw new IllegalArgumentException("Option attachmentTypes names '" + pattern
                        + "': use media types such as application/pdf, image/* or *");
            }
        }
        return new MediaTypes(patterns);
    }

    public boolean include(String mediaType) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, mediaType));
    }

    private static boolean matches(String pattern, String mediaType) {
        if (pattern.equals("*") || pattern.equals("*/*")) {
            return true;
        }
        return pattern.endsWith("/*")
                ? mediaType.startsWith(pattern.substring(0, pattern.length() - 1))
                : mediaType.equals(pattern);
    }

    /** The declared one without parameters; what the name's ending stands for where none is declared. */
    public static String of(String declared, String name) {
        int parameters = declared.indexOf(';');
        String bare = (parameters < 0 ? declared : declared.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!bare.isEmpty()) {
            return bare;
        }
        String guessed = URLConnection.guessContentTypeFromName(name);
        return guessed == null ? UNKNOWN : guessed;
    }
}
