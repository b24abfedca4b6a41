package io.github.camelconfluence.routes.doctor;

import java.util.ArrayList;
import java.util.List;

/** Why something failed, in one line. */
final class Reasons {

    private static final int SHOW_AT_MOST = 500;

    private Reasons() {}

    /**
     * What went wrong at first says most, but often only what wraps it names the option: what each adds to the next. Names of
     * classes, which wrappers repeat, say nothing to whoever reads it.
     */
    static String of(Throwable fault) {
        List<String> said = new ArrayList<>();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            String message = each.getMessage() == null ? "" : each.getMessage();
            Throwable cause = each.getCause();
            boolean repeats = cause != null && (message.isBlank() || message.contains(cause.toString()));
            if (!repeats) {
                said.add(message.isBlank() ? each.getClass().getSimpleName() : message);
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
