package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Sort;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order that a query asks for; without one, the latest change comes first. */
record RowOrder(List<CqlQuery.Order> orders) {
    static final RowOrder OLDEST_FIRST = new RowOrder(List.of(new CqlQuery.Order(Field.LAST_MODIFIED, false)));

    private static final CqlQuery.Order LATEST = new CqlQuery.Order(Field.LAST_MODIFIED, true);

    RowOrder {
        orders = orders.isEmpty() ? List.of(LATEST) : List.copyOf(orders);
    }

    boolean descending() {
        return orders.get(0).descending();
    }

    /** The index that is kept in this order, where there is one. */
    Optional<Sort> index() {
        return orders.size() > 1
                ? Optional.empty()
                : switch (orders.get(0).field()) {
                    case ID -> Optional.of(Sort.ID);
                    case CREATED -> Optional.of(Sort.CREATED);
                    case LAST_MODIFIED -> Optional.of(Sort.MODIFIED);
                    case TITLE -> Optional.of(Sort.TITLE);
                    default -> Optional.empty();
                };
    }

    Comparator<Content> comparator() {
        Comparator<Content> all = orders.stream()
                .map(RowOrder::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return all.thenComparing(
                descending() ? Comparator.comparing(Content::id).reversed() : Comparator.comparing(Content::id));
    }

    private static Comparator<Content> comparator(CqlQuery.Order order) {
        Comparator<Content> ascending = switch (order.field()) {
            case ID -> Comparator.comparing(Content::id);
            case TYPE -> Comparator.comparing((Content row) -> row.type().word());
            case SPACE -> Comparator.comparingLong(Content::spaceId);
            case TITLE -> Comparator.comparing(Content::title, String.CASE_INSENSITIVE_ORDER);
            case CREATOR -> Comparator.comparing((Content row) -> row.origin().authorId());
            case CREATED -> Comparator.comparing(Content::createdAt);
            case LAST_MODIFIED -> Comparator.comparing(Content::modifiedAt);
            default -> throw new IllegalArgumentException("No order by " + order.field());
        };
        return order.descending() ? ascending.reversed() : ascending;
    }
}
