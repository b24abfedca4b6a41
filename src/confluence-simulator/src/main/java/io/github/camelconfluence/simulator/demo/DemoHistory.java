package io.github.camelconfluence.simulator.demo;

import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.Site;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Tells a new site the demo company's past. */
public final class DemoHistory {

    private DemoHistory() {}

    /** The site answers anonymous callers afterwards, as one with a public space does. */
    public static void tell(Site site, Clock present) {
        DemoFiles files = new DemoFiles();
        Manifest manifest = files.manifest();
        People people = new People(manifest.people());
        people.registerWith(site.signIn());
        History history = new History();
        for (Manifest.Shelf space : manifest.spaces()) {
            List<Entry> contents = files.contents(space);
            history.at(contents.get(0).creation().at(), () -> open(site, space));
            new Chronicle(site, files, people, history).note(space.key(), contents);
        }
        history.playInto(site, present);
        site.signIn().allowAnonymous(true);
    }

    private static void open(Site site, Manifest.Shelf space) {
        site.createSpace(space.key(), space.name(), new Audience(space.anonymous(), Set.of(), space.groups()));
    }
}
