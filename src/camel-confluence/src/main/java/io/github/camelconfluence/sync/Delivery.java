package io.github.camelconfluence.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to the route, for the duration of one poll. */
public interface Delivery {

    /** How many more changes may be handed out in this poll; 0 when the poll is to end. */
    int room();

    /**
     * Hands out a slice, in order, and returns when everything handed out is settled or the route is being stopped.
     *
     * @return false when something of the slice was left out
     * @throws io.github.camelconfluence.client.ConfluenceException if the site is not asked for a while: the rest of the slice
     *     is not handed out
     */
    boolean send(List<Change> slice, Settling settling);

    /**
     * What a route answered instead of taking a change.
     *
     * @param sink the step that failed, without secrets; empty when it is not known
     * @param bySink whether the route saw the change at all: one that could not be worded says nothing about the sink
     */
    record Refusal(Throwable cause, String sink, boolean bySink) {

        @Override
        public String toString() {
            return cause.getClass().getSimpleName() + ": " + cause.getMessage();
        }
    }

    /** Takes note of what became of changes, on whatever thread the route ended. */
    interface Settling {

        /** False when nothing more of the slice should be handed out, because the sink takes nothing. */
        boolean wantsMore();

        /** @param refusal null when the route took the change */
        void settled(Change change, @Nullable Refusal refusal);
    }
}
