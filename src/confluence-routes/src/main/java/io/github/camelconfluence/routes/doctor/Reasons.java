package io.github.camelconfluence.routes.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Why something failed, in one line. */
final class Reasons {

    private static final int SHOW_AT_MOST = 500;

    /** Names of classes, which say nothing to whoever reads it, and what Quarkus says of every fault. */
    private static final Pattern NOISE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*: |Failed to start quarkus");

    private Reasons() {}

    /** What went wrong at first says most, but often only what wraps it names the option: what each adds to the next. */
    static String of(Throwable fault) {
        List<String> said = new ArrayList<>();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            String message = each.getMessage() == null ? "" : each.getMessage();
            boolean repeats = each.getCause() != null
                    && message.contains(String.valueOf(each.getCause().getMessage()));
            String told = NOISE.matcher(message).replaceAll("").strip();
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
        String line = String.join(": ", added).replaceAll("\\s+", " ").strip();
        return line.length() <= SHOW_AT_MOST ? line : line.substring(0, SHOW_AT_MOST) + "…";
    }
}
