package io.github.camelconfluence.search.store;

/** A store that another process may drop, or make anew, while it is open here. */
public interface Droppable {

    /** Whether that was found out: then every call fails with a {@link StoreGoneException}, for ever. Asks nobody. */
    boolean isGone();
}
