package io.github.camelconfluence.routes.qdrant;

import io.grpc.Status;
import io.qdrant.client.grpc.Points.PointId;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The memory of the stub, with the refusals of a server. */
final class StoredCollections {

    private final Map<String, Stored> collections = new ConcurrentHashMap<>();

    void create(String name, long dimension) {
        if (collections.putIfAbsent(name, new Stored(dimension)) != null) {
            throw Status.ALREADY_EXISTS
                    .withDescription("Collection `" + name + "` already exists!")
                    .asRuntimeException();
        }
    }

    Stored named(String name) {
        Stored collection = collections.get(name);
        if (collection == null) {
            throw Status.NOT_FOUND
                    .withDescription("Not found: Collection `" + name + "` doesn't exist!")
                    .asRuntimeException();
        }
        return collection;
    }

    boolean has(String name) {
        return collections.containsKey(name);
    }

    /** One collection. */
    static final class Stored {

        private final long dimension;
        private final Map<PointId, PointStruct> points = new HashMap<>();
        private final Set<String> everGone = new HashSet<>();

        private Stored(long dimension) {
            this.dimension = dimension;
        }

        synchronized Map<PointId, PointStruct> points() {
            return Map.copyOf(points);
        }

        /** The contents that had points and at some moment had none. */
        synchronized Set<String> everGone() {
            return Set.copyOf(everGone);
        }

        synchronized void upsert(List<PointStruct> news) {
            if (news.isEmpty()) {
                throw invalid("Empty update request");
            }
            for (PointStruct point : news) {
                int size = point.getVectors().getVector().getDataCount();
                if (size != dimension) {
                    throw invalid("Vector dimension error: expected dim: " + dimension + ", got " + size);
                }
            }
            news.forEach(point -> points.put(point.getId(), point));
        }

        synchronized void delete(PointFilter filter) {
            Set<String> before = contents();
            points.values().removeIf(filter);
            before.removeAll(contents());
            everGone.addAll(before);
        }

        private Set<String> contents() {
            Set<String> contents = new HashSet<>();
            points.values().forEach(point -> contents.add(contentOf(point)));
            return contents;
        }
    }

    static String contentOf(PointStruct point) {
        return point.getPayloadOrThrow("contentId").getStringValue();
    }

    static RuntimeException invalid(String description) {
        return Status.INVALID_ARGUMENT.withDescription(description).asRuntimeException();
    }
}
