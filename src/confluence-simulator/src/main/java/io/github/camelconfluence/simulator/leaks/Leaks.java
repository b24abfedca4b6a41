package io.github.camelconfluence.simulator.leaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where in this process made-up secrets were seen that should not be. Thread-safe. */
public final class Leaks {

    private static final int SHOWN = 2000;

    private Leaks() {}

    /**
     * @param where names who showed the text: a logger, a metric, a header
     * @param text what was shown
     */
    public static void look(String where, String text) {
        if (MarkedSecrets.isIn(text)) {
            String blackened = MarkedSecrets.blackened(text);
            found().add(where + ": " + blackened.substring(0, Math.min(SHOWN, blackened.length())));
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
        List<String> taken = new ArrayList<>();
        for (String leak = found().poll(); leak != null; leak = found().poll()) {
            taken.add(leak);
        }
        return taken;
    }

    /** One for the process: class loaders, of which a container has several, have a copy of this class each. */
    @SuppressWarnings("unchecked")
    private static Queue<String> found() {
        return (Queue<String>) System.getProperties()
                .computeIfAbsent(Leaks.class.getName(), name -> new ConcurrentLinkedQueue<String>());
    }
}
