package io.github.camelconfluence;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Details;
import io.github.camelconfluence.simulator.model.Label;
import io.github.camelconfluence.simulator.model.Place;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.model.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a site as people do over the years: spaces with trees of pages and a few blog posts, half a comment (replies and
 * inline ones among them) and half an attachment a page, labels, and restrictions that are inherited.
 */
final class BusyWiki {

    static final int BLOG_POSTS = 50;

    private static final int CHILDREN = 10;
    private static final long FIRST_PAGE = 1_000_000;
    private static final long FIRST_POST = 2_000_000;
    private static final long FIRST_COMMENT = 3_000_000;
    private static final long FIRST_ATTACHMENT = 4_000_000;
    private static final Label LABEL = new Label(9_000_001, "global", "howto");

    private final Site site;
    private final int pages;
    private final List<Long> spaces = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();
    private final Instant begin;

    private BusyWiki(Site site, int pages, Instant now) {
        this.site = site;
        this.pages = pages;
        // Cloud's cursors know milliseconds.
        this.begin = now.minus(Duration.ofDays(1000)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Spaces {@code B1}, {@code B2} … with the pages spread evenly. */
    static void fill(Site site, int pages, int spaces, Instant now) {
        BusyWiki wiki = new BusyWiki(site, pages, now);
        for (int number = 1; number <= spaces; number++) {
            wiki.spaces.add(site.createSpace("B" + number, "Busy " + number).id());
        }
        for (int index = 0; index < pages; index++) {
            wiki.addPage(index);
        }
        for (int index = 0; index < BLOG_POSTS; index++) {
            wiki.add(FIRST_POST + index, ContentType.BLOGPOST, wiki.place(index, null), Details.NONE);
        }
        site.load(wiki.contents);
    }

    /** Pages of one space follow each other, so that parents are in the space of their children. */
    private Place place(int index, ContentId parent) {
        return new Place(spaces.get(index % spaces.size()), parent, index);
    }

    private void addPage(int index) {
        int inSpace = index / spaces.size();
        ContentId parent = inSpace == 0
                ? null
                : ContentId.of(FIRST_PAGE + (long) ((inSpace - 1) / CHILDREN) * spaces.size() + index % spaces.size());
        Details details = Details.NONE;
        if (inSpace % 3 == 0) {
            details = details.withLabels(List.of(LABEL));
        }
        if (inSpace % 100 == 7) {
            details = details.withRestrictions(Restrictions.toGroups(Accounts.USERS));
        }
        ContentId page = add(FIRST_PAGE + index, ContentType.PAGE, place(index, parent), details);
        if (inSpace % 2 == 0) {
            addComments(page, index, inSpace);
        } else {
            Details.Attachment file = new Details.Attachment("file-" + index, "text/plain", new byte[] {1});
            add(
                    FIRST_ATTACHMENT + index,
                    ContentType.ATTACHMENT,
                    place(index, page),
                    Details.NONE.withAttachment(file));
        }
    }

    private void addComments(ContentId page, int index, int inSpace) {
        boolean inline = inSpace % 20 == 4;
        Details details =
                inline ? Details.NONE.withInline(new Details.InlineMark("Page", inSpace % 40 == 4)) : Details.NONE;
        ContentType type = inline ? ContentType.INLINE_COMMENT : ContentType.FOOTER_COMMENT;
        if (inSpace % 20 == 2) {
            return;
        }
        ContentId comment = add(FIRST_COMMENT + 2L * index, type, place(index, page), details);
        if (inSpace % 20 == 0) {
            add(FIRST_COMMENT + 2L * index + 1, type, place(index, comment), Details.NONE);
        }
    }

    private ContentId add(long number, ContentType type, Place place, Details details) {
        ContentId id = type == ContentType.ATTACHMENT ? ContentId.ofAttachment(number) : ContentId.of(number);
        Instant at = begin.plus(Duration.ofMinutes(place.position()));
        String author = Accounts.EDITOR.accountId();
        String title = type.isComment() ? "" : type.word() + " " + number;
        Body body = type == ContentType.ATTACHMENT ? Body.EMPTY : Body.of("<p>Page " + number + "</p>");
        contents.add(new Content(
                id,
                type,
                Status.CURRENT,
                place,
                title,
                Version.first(at, author),
                new Content.Origin(at, author),
                body,
                details));
        return id;
    }
}
