package io.github.camelconfluence.simulator.http;

import io.github.camelconfluence.simulator.model.Caller;

/** One of the interfaces that the simulated Confluence shows, below a path of its own. */
public interface Surface {

    boolean serves(String path);

    /** Who asks, for the log and for limits; what wrong credentials answer is up to {@link #handle}. */
    default Caller identify(Request request) {
        return Caller.ANONYMOUS;
    }

    Answer handle(Request request);
}
