package io.github.camelconfluence.simulator.search;

/** Evaluates CQL over what the search index of a site knows. Implementations are thread-safe. */
@FunctionalInterface
public interface ContentSearch {

    /** @throws CqlRejected where Confluence would answer 400 (or 500) */
    Hits find(SearchQuery query);
}
