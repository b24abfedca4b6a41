package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.demo.DemoHistory;
import io.github.camelconfluence.simulator.model.Site;
import java.time.Clock;

/**
 * The wiki of Northlark, a company that does not exist, and its product Plumbline: the space {@code RP} for
 * staff and the space {@code PUB} that everybody may read. Its pages lie in this module's
 * resources below {@code demo/}.
 */
public final class DemoSite {

    private DemoSite() {}

    /** The site as of now, with a past of some years; later writes are dated by the clock. */
    public static Site create(Clock clock) {
        Site site = Site.empty(clock);
        DemoHistory.tell(site, clock);
        return site;
    }
}
