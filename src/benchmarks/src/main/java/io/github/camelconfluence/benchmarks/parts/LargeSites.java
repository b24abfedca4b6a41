package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.contest.Contest;
import io.github.camelconfluence.benchmarks.contest.Expected;
import io.github.camelconfluence.benchmarks.contest.Measurement;
import io.github.camelconfluence.benchmarks.contest.Ours;
import io.github.camelconfluence.benchmarks.contest.Task;
import io.github.camelconfluence.benchmarks.contest.Wanted;
import io.github.camelconfluence.benchmarks.process.GcLog;
import io.github.camelconfluence.benchmarks.process.Seen;
import io.github.camelconfluence.benchmarks.process.Simulator;
import io.github.camelconfluence.benchmarks.process.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads sites of any size with 256 MB, and then once more when there is nothing new. */
final class LargeSites {

    private static final int IDLE_POLLS = 10;

    /**
     * @param heap what was left after each collection during the first reading
     * @param idlePoll requests of a poll that finds nothing
     * @param comparison what a full comparison takes that finds nothing
     */
    record Reading(int pages, Measurement first, List<GcLog.Point> heap, double idlePoll, Measurement comparison) {}

    private static final Expected NOTHING = new Expected(0, 0, 0, 0, 0);

    private LargeSites() {}

    /** The first time only. */
    static Cost readOnce(int pages, Path folder) throws Exception {
        return Cost.of(
                pages,
                new Contest(folder.resolve(Integer.toString(pages)))
                        .measure(new Ours(), Site.plain(pages), Wanted.USUAL, Map.of()));
    }

    static Reading readAgainAndAgain(int pages, Path place) throws Exception {
        Site site = Site.plain(pages);
        try (Simulator simulator = Simulator.start(site, place.resolve("simulator"))) {
            Path progress = place.resolve("ours");
            Task task = new Task(simulator.url(), Simulator.TOKEN, Task.ONE_SPACE, Wanted.USUAL, progress);
            Measurement first = Contest.measure(new Ours(), task, Expected.of(site, Wanted.USUAL), simulator);
            List<GcLog.Point> heap = GcLog.read(progress.resolve("gc.log"));
            double idlePoll = idlePoll(task, simulator);
            simulator.forget();
            Measurement comparison = Contest.measure(new Ours().comparing(), task, NOTHING, simulator);
            return new Reading(pages, first, heap, idlePoll, comparison);
        }
    }

    /** The first one also has to find out where it is, so it does not count. */
    private static double idlePoll(Task task, Simulator simulator) throws Exception {
        simulator.forget();
        Measurement idle = Contest.measure(new Ours().untilIdle(IDLE_POLLS + 1), task, NOTHING, simulator);
        List<Long> at = idle.outcome().idleAt();
        long from = at.get(0);
        long to = at.get(at.size() - 1);
        long requests = simulator.log().stream()
                .map(Seen::received)
                .filter(received -> received.toEpochMilli() > from && received.toEpochMilli() <= to)
                .count();
        return (double) requests / (at.size() - 1);
    }
}
