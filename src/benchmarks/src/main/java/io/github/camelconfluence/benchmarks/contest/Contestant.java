package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.benchmarks.process.ChildProcess;
import java.util.Optional;

/** A way to read a site: in a process that ends by itself and leaves {@link Outcome} behind. */
public interface Contestant {

    String name();

    /** Why it cannot do that; empty if it can. */
    default Optional<String> cannot(Wanted wanted) {
        return Optional.empty();
    }

    ChildProcess start(Task task);
}
