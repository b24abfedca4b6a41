package io.github.camelconfluence.simulator.model;

/**
 * The storage format of a body. An interface, so that the bodies of a million generated pages need not be
 * kept: they are made from the id each time they are asked for.
 */
@FunctionalInterface
public interface Body {

    Body EMPTY = id -> "";

    String storage(ContentId id);

    static Body of(String storage) {
        return storage.isEmpty() ? EMPTY : id -> storage;
    }
}
