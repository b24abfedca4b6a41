package io.github.camelconfluence.simulator.search;

import io.github.camelconfluence.simulator.model.Content;
import java.util.List;

/** Rows of a search in their order, as the index saw them, and the number of all rows. */
public record Hits(List<Content> rows, long total) {}
