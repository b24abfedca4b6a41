package io.github.camelconfluence.routes.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.PropertyBindingException;

/**
 * Why something failed, in one line. Without the values of options: Camel tells them of each that it does not know, and a
 * misspelt one may be a secret.
 */
final class Reasons {

    private static final int SHOW_AT_MOST = 500;

    /** Names of classes, which say nothing to whoever reads it, and what Quarkus says of every fault. */
    private static final Pattern NOISE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*: |Failed to start quarkus");

    /** How Camel names the options of an endpoint that it does not know. */
    private static final Pattern UNKNOWN_OPTIONS =
            Pattern.compile("Unknown parameters=\\[\\{(.*?)}](?=\\W|$)", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("(?:^|, )([\\w.-]+)=");

    /** Up to where a message may go on behind the URI. */
    private static final Pattern OPTIONS_OF_A_URI = Pattern.compile("(\\w:[^\\s?]*)\\?\\S*");

    private Reasons() {}

    /** What went wrong at first says most, but often only what wraps it names the option: what each adds to the next. */
    static String of(Throwable fault) {
        List<String> said = new ArrayList<>();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            String message = each.getMessage() == null ? "" : each.getMessage();
            boolean repeats = each.getCause() != null
                    && message.contains(String.valueOf(each.getCause().getMessage()));
            String told =
                    NOISE.matcher(withoutValues(each, message)).replaceAll("").strip();
            if (!repeats && !told.isEmpty()) {
                said.add(told);
            } else if (each.getCause() == null && told.isEmpty()) {
                said.add(each.getClass().getSimpleName());
            }
        }
        List<String> added = said.stream()
                .filter(one -> said.stream().noneMatch(other -> other.length() > one.length() && other.contains(one)))
                .distinct()
                .toList();
        String line = withoutRejected(fault, String.join(": ", added))
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= SHOW_AT_MOST ? line : line.substring(0, SHOW_AT_MOST) + "…";
    }

    private static String withoutValues(Throwable fault, String message) {
        if (fault instanceof PropertyBindingException rejected) {
            return "Option " + option(rejected) + " is not known, or cannot have the value that is set";
        }
        String named = UNKNOWN_OPTIONS
                .matcher(message)
                .replaceAll(unknown -> Matcher.quoteReplacement("Unknown options: " + names(unknown.group(1))));
        return OPTIONS_OF_A_URI.matcher(named).replaceAll("$1");
    }

    private static String option(PropertyBindingException rejected) {
        String prefix = rejected.getOptionPrefix();
        String key = rejected.getOptionKey();
        if (prefix == null || key == null) {
            return String.valueOf(rejected.getPropertyName());
        }
        return prefix.endsWith(".") ? prefix + key : prefix + "." + key;
    }

    private static String names(String options) {
        return NAME.matcher(options).results().map(option -> option.group(1)).collect(Collectors.joining(", "));
    }

    /** What wraps a rejected value, or says why it cannot be read, may repeat it. */
    private static String withoutRejected(Throwable fault, String line) {
        String told = line;
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof PropertyBindingException rejected && rejected.getValue() != null) {
                String value = rejected.getValue().toString();
                told = value.isBlank() ? told : told.replace(value, "…");
            }
        }
        return told;
    }
}
