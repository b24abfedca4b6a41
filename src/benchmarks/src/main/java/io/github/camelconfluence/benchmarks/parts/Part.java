package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.report.Section;
import java.nio.file.Path;

/** Something to measure, which has a place of its own in the document. */
public interface Part {

    String name();

    /** @param folder for what the processes write */
    Section measure(Extent extent, Path folder) throws Exception;
}
