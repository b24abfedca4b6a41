package io.github.camelconfluence.routes.leaks;

import io.github.camelconfluence.simulator.leaks.Leaks;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails the test after which a secret was found in a log or an answer; part of every test. */
public final class NoSecretIsShown implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** Every line that a level lets through, whichever handlers the application sets up for them. */
    private static final class Watch extends ExtHandler {

        @Override
        protected void doPublish(ExtLogRecord line) {
            String where = "Logger " + line.getLoggerName() + " at " + line.getLevel();
            Leaks.look(where, String.valueOf(line.getFormattedMessage()));
            Leaks.look(where, String.valueOf(line.getMdcCopy()));
            if (line.getThrown() != null) {
                Leaks.look(where, line.getThrown());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        Logger root = Logger.getLogger("");
        // By its name: each class loader has a class of its own.
        boolean watched = Arrays.stream(root.getHandlers())
                .anyMatch(handler -> handler.getClass().getName().equals(Watch.class.getName()));
        if (!watched) {
            root.addHandler(new Watch());
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        complain();
    }

    /** For what threads in the background wrote late. */
    @Override
    public void afterAll(ExtensionContext tests) {
        complain();
    }

    private static void complain() {
        List<String> leaks = Leaks.take();
        if (!leaks.isEmpty()) {
            throw new AssertionError("A secret was shown.\n" + String.join("\n", leaks));
        }
    }
}
