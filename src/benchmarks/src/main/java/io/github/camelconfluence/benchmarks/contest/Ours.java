package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.benchmarks.process.ChildProcess;
import java.util.LinkedHashMap;
import java.util.Map;

/** The component with its default options, but for what is asked of it. */
public final class Ours implements Contestant {

    private static final Map<Wanted, String> INCLUDE = Map.of(
            Wanted.BODIES, "",
            Wanted.USUAL, "labels,ancestors",
            Wanted.EVERYTHING, "labels,ancestors,readers,comments,attachments");

    private final Map<String, String> settings;

    /** Reads the site once. */
    public Ours() {
        this(Map.of());
    }

    private Ours(Map<String, String> settings) {
        this.settings = settings;
    }

    /** Goes on where it was until so many polls have found nothing. */
    public Ours untilIdle(int polls) {
        return with("polls", Integer.toString(polls));
    }

    /** Compares everything at the first poll: naming a set of deletions, whichever, has that effect. */
    public Ours comparing() {
        return with("release", "none");
    }

    private Ours with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new Ours(more);
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public ChildProcess start(Task task) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("include", INCLUDE.getOrDefault(task.wanted(), ""));
        return RouteContestant.start("ours.camel.yaml", task, all);
    }
}
