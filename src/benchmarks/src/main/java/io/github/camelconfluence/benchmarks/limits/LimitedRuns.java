package io.github.camelconfluence.benchmarks.limits;

import io.github.camelconfluence.benchmarks.parts.Extent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several limits at a time, each at a site of its own: most of the time everybody waits. */
public final class LimitedRuns {

    private static final int AT_A_TIME = 4;

    private LimitedRuns() {}

    /** In the order of the cases. */
    public static List<LimitedRun> of(List<LimitCase> cases, Extent.Limited extent, Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<LimitedRun>> running = new ArrayList<>();
            for (LimitCase limit : cases) {
                Path place = folder.resolve(Integer.toString(running.size()));
                running.add(threads.submit(() -> LimitedRun.of(limit, extent, place)));
            }
            List<LimitedRun> runs = new ArrayList<>();
            for (Future<LimitedRun> run : running) {
                runs.add(run.get());
            }
            return runs;
        } finally {
            threads.shutdownNow();
        }
    }
}
