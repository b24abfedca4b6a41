package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.benchmarks.process.Site;

/** What a site holds, so what has to arrive; of everything but pages nothing is expected where only bodies are wanted. */
public record Expected(int pages, int labels, int restrictions, int comments, int attachments) {

    /** As the simulator annotates the pages of its one space, by their number. */
    public static Expected of(Site site, Wanted wanted) {
        int pages = site.pages();
        return wanted == Wanted.EVERYTHING && site.annotated() && site.spaces() == 1
                ? new Expected(pages, 2 * ((pages + 1) / 2), pages / 50, (pages + 2) / 4, (pages + 4) / 8)
                : new Expected(pages, 0, 0, 0, 0);
    }

    boolean isMetBy(Outcome outcome) {
        return outcome.pages() == pages
                && outcome.empty() == 0
                && outcome.labels() >= labels
                && outcome.restrictions() >= restrictions
                && outcome.comments() >= comments
                && outcome.attachments() >= attachments;
    }
}
