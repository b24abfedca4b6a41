/**
 * A stand-in Confluence over real HTTP. {@link io.github.camelconfluence.simulator.ConfluenceSimulator} is the
 * entry point; the content it serves is a {@link io.github.camelconfluence.simulator.model.Site}.
 *
 * <p>{@code model} holds the content, {@code http} routes requests, {@code cloud} and {@code datacenter} answer
 * them, {@code cql} evaluates searches behind the port in {@code search}, {@code limits} refuses and delays.
 */
@NullMarked
package io.github.camelconfluence.simulator;

import org.jspecify.annotations.NullMarked;
