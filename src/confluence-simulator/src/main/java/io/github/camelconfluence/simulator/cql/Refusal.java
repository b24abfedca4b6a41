package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.search.CqlRejected;

/** The ways in which Confluence refuses a query, each with its status. */
final class Refusal {
    private Refusal() {}

    static CqlRejected unparsable(String cql, String reason) {
        return new CqlRejected(400, "Could not parse cql : " + cql + " : " + reason);
    }

    static CqlRejected invalid(String reason) {
        return new CqlRejected(400, "Could not parse cql : " + reason);
    }

    /** Confluence fails inside, rather than refusing, when the text of a query is empty. */
    static CqlRejected emptyText(Field field) {
        return new CqlRejected(500, "Error performing the search: empty text query for field " + field.cqlName());
    }
}
