package io.github.camelconfluence.simulator.http;

import io.github.camelconfluence.simulator.model.Caller;

/** One of the interfaces that the simulated Confluence shows, below a path of its own. */
public interface Surface {

    boolean serves(String path);

    /** Who asks, for the log and for limits; what wrong credentials answer is up to {@link #handle}. */
    default Caller identify(Request request) {
        return Caller.ANONYMOUS;
    }

    /** Whether faults, limits and the log of requests concern it; not so for the simulator's own interface. */
    default boolean isPartOfConfluence() {
        return true;
    }

    Answer handle(Request request);
}
