package io.github.camelconfluence.simulator.cql;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a query's functions, dates and types are relative to.
 *
 * @param now the moment of this request: {@code now("-90m")} moves with every one
 * @param zone the time zone of the calling user's profile
 * @param currentUser the calling user's account id, empty when anonymous
 * @param dialect which edition of Confluence answers
 */
record Scope(Instant now, ZoneId zone, String currentUser, Dialect dialect) {}
