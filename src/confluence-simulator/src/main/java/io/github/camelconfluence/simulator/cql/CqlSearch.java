package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.search.ContentSearch;
import io.github.camelconfluence.simulator.search.CqlRejected;
import io.github.camelconfluence.simulator.search.Hits;
import io.github.camelconfluence.simulator.search.SearchQuery;

/** Evaluates CQL over a site. */
public final class CqlSearch implements ContentSearch {

    public CqlSearch(Site site) {}

    @Override
    public Hits find(SearchQuery query) {
        throw new CqlRejected(400, "Could not parse cql : " + query.cql());
    }
}
