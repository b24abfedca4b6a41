package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.search.ContentSearch;
import io.github.camelconfluence.simulator.search.Hits;
import io.github.camelconfluence.simulator.search.SearchQuery;

/** Searches a site as its index has it: behind by the lag, and only what the caller may see. Thread-safe. */
public final class CqlSearch implements ContentSearch {
    private final Site site;
    private final Dialect dialect;
    private final Bookmarks bookmarks = new Bookmarks();

    public CqlSearch(Site site) {
        this(site, Dialect.CLOUD);
    }

    public CqlSearch(Site site, Dialect dialect) {
        this.site = site;
        this.dialect = dialect;
    }

    @Override
    public Hits find(SearchQuery query) {
        SearchQuery.Context context = query.context();
        CqlQuery parsed = CqlQuery.parse(query.cql());
        long revision = site.revision();
        LaggedView index = new LaggedView(site.seenBy(context.caller()), revision, site.asOf(context.indexedUntil()));
        return new Search(index, new Values(scope(context), index), parsed).find(query, bookmarks);
    }

    private Scope scope(SearchQuery.Context context) {
        String user = context.caller().account().map(Account::accountId).orElse("");
        return new Scope(context.now(), context.zone(), user, dialect);
    }
}
