package io.github.camelconfluence.simulator.cql;

import java.util.List;

/** A parsed query: a condition and the order of the rows. */
public record CqlQuery(Clause where, List<Order> orders) {

    /** One sort key; ties are left in the order of the index. */
    public record Order(Field field, boolean descending) {}

    public CqlQuery {
        orders = List.copyOf(orders);
    }

    /** Reads a query, or throws what Confluence answers to one that it cannot read. */
    public static CqlQuery parse(String cql) {
        CqlQuery query = new CqlParser(cql).query();
        if (startsNegatively(query.where())) {
            throw Refusal.unparsable(cql, "the first clause may not be negative");
        }
        return query;
    }

    private static boolean startsNegatively(Clause clause) {
        if (clause instanceof Clause.And and) {
            return startsNegatively(and.parts().get(0));
        }
        if (clause instanceof Clause.Or or) {
            return startsNegatively(or.parts().get(0));
        }
        if (clause instanceof Clause.Comparison comparison) {
            return comparison.operator().negative();
        }
        return true;
    }
}
