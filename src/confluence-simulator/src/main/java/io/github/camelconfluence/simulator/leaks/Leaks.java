package io.github.camelconfluence.simulator.leaks;

import java.util.List;

/** Where in this process made-up secrets were seen that should not be. Thread-safe. */
public final class Leaks {

    private static final int SHOWN = 2000;

    /**
     * A system property, since that is one for the process: class loaders, of which a container has several, have a copy of this
     * class each. A text, since there are those who cannot bear anything else among them.
     */
    private static final String FOUND = Leaks.class.getName();

    private static final String BETWEEN = "\u0000";

    private Leaks() {}

    /**
     * @param where names who showed the text: a logger, a metric, a header
     * @param text what was shown
     */
    public static void look(String where, String text) {
        if (MarkedSecrets.isIn(text)) {
            String blackened = MarkedSecrets.blackened(text);
            String leak = where + ": " + blackened.substring(0, Math.min(SHOWN, blackened.length()));
            System.getProperties().merge(FOUND, leak, (known, more) -> known + BETWEEN + more);
        }
    }

    /** The same for an exception and its causes. */
    public static void look(String where, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause() == each ? null : each.getCause()) {
            look(where + " (" + each.getClass().getName() + ")", String.valueOf(each.getMessage()));
        }
    }

    /** What was found since this was asked last. */
    public static List<String> take() {
        Object found = System.getProperties().remove(FOUND);
        return found == null ? List.of() : List.of(found.toString().split(BETWEEN));
    }
}
