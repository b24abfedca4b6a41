package io.github.camelconfluence.write;

import io.github.camelconfluence.client.ConfluenceException;
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
                Optional<T> done = looked(look, lost);
                if (done.isPresent()) {
                    return done.get();
                }
                if (attempt == MOST) {
                    throw lost;
                }
            }
        }
    }

    /** For what nothing on the server holds back from being made twice: it may still be at it when we look. */
    static <T> T once(Supplier<T> write, Supplier<Optional<T>> look) {
        try {
            return write.get();
        } catch (OutcomeUnknown lost) {
            return looked(look, lost).orElseThrow(() -> lost);
        }
    }

    /** Whatever the look meets, it is still unknown what became of the write. */
    private static <T> Optional<T> looked(Supplier<Optional<T>> look, OutcomeUnknown lost) {
        try {
            return look.get();
        } catch (ConfluenceException unseen) {
            lost.addSuppressed(unseen);
            throw lost;
        }
    }
}
