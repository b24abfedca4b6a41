package io.github.camelconfluence.simulator.search;

import io.github.camelconfluence.simulator.model.Caller;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One page of a search.
 *
 * @param offset rows to skip: surfaces keep it in their cursors
 * @param limit rows wanted, already capped
 */
public record SearchQuery(String cql, Context context, int offset, int limit) {

    /**
     * Who asks, when, and in which time zone his dates are meant.
     *
     * @param indexedUntil later writes are not in the index yet
     */
    public record Context(
            Caller caller, ZoneId zone, Instant now, Instant indexedUntil, boolean includeArchivedSpaces) {}
}
