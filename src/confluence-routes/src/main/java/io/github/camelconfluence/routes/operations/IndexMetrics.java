package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.search.index.IndexTally;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** Counts what became of passages in the index, and how often a content was refused. */
@Singleton
public class IndexMetrics implements MeterBinder {

    private final IndexTally tally;

    IndexMetrics(IndexTally tally) {
        this.tally = tally;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        chunks(registry, "embedded", IndexTally::embedded);
        chunks(registry, "updated", IndexTally::updated);
        chunks(registry, "unchanged", IndexTally::unchanged);
        chunks(registry, "deleted", IndexTally::deleted);
        FunctionCounter.builder("confluence.index.contents", tally, IndexTally::contents)
                .tag("outcome", "indexed")
                .register(registry);
        FunctionCounter.builder("confluence.index.contents", tally, IndexTally::failed)
                .tag("outcome", "failed")
                .register(registry);
    }

    private void chunks(MeterRegistry registry, String outcome, ToDoubleFunction<IndexTally> count) {
        FunctionCounter.builder("confluence.index.chunks", tally, count)
                .tag("outcome", outcome)
                .register(registry);
    }
}
