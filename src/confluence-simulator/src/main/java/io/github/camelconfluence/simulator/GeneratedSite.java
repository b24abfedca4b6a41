package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Details;
import io.github.camelconfluence.simulator.model.Place;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.model.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sites of any size with the same content every time: ten children to a page, bodies of a few paragraphs made
 * from the id when they are asked for, one modification every 30 seconds up to the first of November 2026.
 */
public final class GeneratedSite {

    private static final int CHILDREN = 10;
    private static final Instant LAST_EDIT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(30);
    private static final long FIRST_ID = 1_000_000;
    private static final Body BODY = new GeneratedBody();

    private GeneratedSite() {}

    /** One space {@code GEN}. */
    public static Site of(int pages) {
        return of(pages, 1);
    }

    /** Spaces {@code GEN}, {@code GEN2}, {@code GEN3}…, with the pages spread evenly. */
    public static Site of(int pages, int spaces) {
        return made(pages, spaces, false);
    }

    /** The same with labels, restrictions, comments and attachments: see {@link GeneratedDetails}. */
    public static Site annotated(int pages, int spaces) {
        return made(pages, spaces, true);
    }

    /** Hangs a file of so many million bytes on the first page. */
    public static void attachFile(Site site, int megabytes) {
        byte[] megabyte = new byte[1_000_000];
        new Random(1).nextBytes(megabyte);
        site.attach(ContentId.of(FIRST_ID), "large.bin", "application/octet-stream", megabyte, megabytes);
    }

    private static Site made(int pages, int spaces, boolean annotated) {
        Site site = Site.empty();
        int done = 0;
        for (int number = 1; number <= spaces; number++) {
            String key = number == 1 ? "GEN" : "GEN" + number;
            Space space = site.createSpace(key, "Generated " + number);
            int upTo = (int) ((long) pages * number / spaces);
            Iterable<Content> contents = pages(space, done, upTo, pages);
            site.load(annotated ? new GeneratedDetails().on(contents) : contents);
            if (upTo > done) {
                site.setHomepage(key, ContentId.of(FIRST_ID + done));
            }
            done = upTo;
        }
        return site;
    }

    private static Iterable<Content> pages(Space space, int from, int to, int all) {
        return () -> IntStream.range(from, to)
                .mapToObj(index -> page(space.id(), index, from, all))
                .iterator();
    }

    private static Content page(long spaceId, int index, int first, int all) {
        int inSpace = index - first;
        @Nullable ContentId parent = inSpace == 0 ? null : ContentId.of(FIRST_ID + first + (inSpace - 1) / CHILDREN);
        Instant at = LAST_EDIT.minus(BETWEEN_EDITS.multipliedBy(all - index));
        return new Content(
                ContentId.of(FIRST_ID + index),
                ContentType.PAGE,
                Status.CURRENT,
                new Place(spaceId, parent, inSpace),
                "Generated page " + Integer.toString(10_000_000 + index).substring(1),
                Version.first(at, Accounts.EDITOR.accountId()),
                new Content.Origin(at, Accounts.EDITOR.accountId()),
                BODY,
                Details.NONE);
    }
}
