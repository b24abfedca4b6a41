package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.benchmarks.process.ResourceWatch;
import io.github.camelconfluence.benchmarks.process.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What one reading of a site took.
 *
 * @param whole how long the process ran, its start included
 * @param requests that the site has answered, {@code refused} of them with 429
 * @param processor time of all cores that the process took
 * @param work from the first request to the last page; zero if there was no page
 */
public record Measurement(
        String contestant,
        Expected expected,
        Outcome outcome,
        Duration whole,
        Duration work,
        Duration processor,
        long requests,
        long refused,
        long megabytes) {

    static Measurement of(String contestant, Expected expected, Outcome outcome, Run run) {
        List<Seen> log = run.log();
        Duration work = log.isEmpty() || outcome.lastAt() == 0
                ? Duration.ZERO
                : Duration.between(log.get(0).received(), Instant.ofEpochMilli(outcome.lastAt()));
        long refused = log.stream().filter(Seen::isRefused).count();
        return new Measurement(
                contestant,
                expected,
                outcome,
                run.whole(),
                work,
                run.resources().processor(),
                run.requests(),
                refused,
                run.resources().peakMegabytes());
    }

    /** What the server and the system saw of it. */
    record Run(Duration whole, List<Seen> log, long requests, ResourceWatch resources) {}

    /** The one in the middle by how long the process ran. */
    public static Measurement median(List<Measurement> runs) {
        return runs.stream()
                .sorted(Comparator.comparing(Measurement::whole))
                .toList()
                .get((runs.size() - 1) / 2);
    }

    public boolean isComplete() {
        return expected.isMetBy(outcome);
    }

    public double wholeSeconds() {
        return whole.toMillis() / 1000.0;
    }

    public double workSeconds() {
        return work.toMillis() / 1000.0;
    }

    public double processorSeconds() {
        return processor.toMillis() / 1000.0;
    }

    public double requestsPerPage() {
        return (double) requests / Math.max(1, outcome.pages());
    }
}
