package io.github.camelconfluence.simulator.http;

/** A small group of paths that belong together. */
@FunctionalInterface
public interface Resource {

    void addTo(Router router);
}
