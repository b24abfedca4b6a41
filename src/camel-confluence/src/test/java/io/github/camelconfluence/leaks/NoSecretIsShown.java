package io.github.camelconfluence.leaks;

import io.github.camelconfluence.simulator.leaks.Leaks;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails the test after which a secret was found in a log, an exception, a header or an address; part of every test. */
public final class NoSecretIsShown implements AfterEachCallback, AfterAllCallback {

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
