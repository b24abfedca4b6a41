package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Space;

/** What a query matches in the endpoint's spaces, read as it is consumed. */
final class SearchContents implements ConfluenceOperation {

    private final Workplace at;

    SearchContents(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        Cql query = new Cql(call.required(Parameter.CQL));
        Contents contents = at.contents();
        return Answer.of(new Rows<>(at.client().searchContents(within(query)), contents::of));
    }

    private Cql within(Cql query) {
        return at.spaces().isAll()
                ? query
                : Cql.anyOf(
                                "space",
                                at.spaces().list().stream().map(Space::key).toList())
                        .and(query);
    }
}
