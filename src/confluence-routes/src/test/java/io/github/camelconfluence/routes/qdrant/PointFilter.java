package io.github.camelconfluence.routes.qdrant;

import io.qdrant.client.grpc.Points.Condition;
import io.qdrant.client.grpc.Points.FieldCondition;
import io.qdrant.client.grpc.Points.Filter;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.function.Predicate;

/** A filter as a server evaluates it, of the conditions that the route uses; any other is refused and not passed over. */
final class PointFilter implements Predicate<PointStruct> {

    private final Filter filter;

    PointFilter(Filter filter) {
        if (filter.getShouldCount() > 0 || filter.hasMinShould() || filter.getMustCount() == 0) {
            throw StoredCollections.invalid(
                    "The stub knows must and must_not, and deletes nothing without a condition");
        }
        this.filter = filter;
    }

    @Override
    public boolean test(PointStruct point) {
        return filter.getMustList().stream().allMatch(condition -> holds(condition, point))
                && filter.getMustNotList().stream().noneMatch(condition -> holds(condition, point));
    }

    private static boolean holds(Condition condition, PointStruct point) {
        return switch (condition.getConditionOneOfCase()) {
            case FIELD -> matches(condition.getField(), point);
            case HAS_ID -> condition.getHasId().getHasIdList().contains(point.getId());
            default -> throw StoredCollections.invalid("The stub does not know " + condition);
        };
    }

    private static boolean matches(FieldCondition field, PointStruct point) {
        if (!field.getMatch().hasKeyword()) {
            throw StoredCollections.invalid("The stub does not know " + field);
        }
        String wanted = field.getMatch().getKeyword();
        return point.containsPayload(field.getKey())
                && point.getPayloadOrThrow(field.getKey()).getStringValue().equals(wanted);
    }
}
