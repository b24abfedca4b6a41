package io.github.camelconfluence.write;

import io.github.camelconfluence.client.OutcomeUnknown;
import java.util.Optional;
import java.util.function.Supplier;

/** Repeats a write whose answer was lost, unless a look shows that it was done. */
final class Attempts {

    static final int MOST = 3;

    private Attempts() {}

    /** @param look tells what was done; empty if nothing was */
    static <T> T of(Supplier<T> write, Supplier<Optional<T>> look) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (OutcomeUnknown lost) {
                Optional<T> done = look.get();
                if (done.isPresent()) {
                    return done.get();
                }
                if (attempt == MOST) {
                    throw lost;
                }
            }
        }
    }
}
