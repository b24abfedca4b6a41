package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Details;
import io.github.camelconfluence.simulator.model.Label;
import io.github.camelconfluence.simulator.model.Place;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What hangs on generated pages, by their place in the space: two labels on every second one, a restriction that admits all
 * users on every fiftieth, a comment on every fourth, an attachment on every eighth.
 */
final class GeneratedDetails {

    private static final long FIRST_LABEL = 900_000;
    private static final long COMMENTS_FROM = 100_000_000;
    private static final long ATTACHMENTS_FROM = 200_000_000;
    private static final int TOPICS = 20;
    private static final Body COMMENT = id -> "<p>Comment " + id + "</p>";
    private static final Details FILE = Details.NONE.withAttachment(new Details.Attachment(
            "8c2f1e9a-0000-4000-8000-000000000000", "text/plain", "notes".getBytes(StandardCharsets.UTF_8)));

    Iterable<Content> on(Iterable<Content> pages) {
        List<Content> all = new ArrayList<>();
        pages.forEach(page -> add(page, all));
        return all;
    }

    private static void add(Content page, List<Content> all) {
        int number = page.place().position();
        all.add(with(details(number), page));
        if (number % 4 == 1) {
            ContentId id = ContentId.of(COMMENTS_FROM + page.id().value());
            all.add(hanging(page, id, ContentType.FOOTER_COMMENT, "Re: " + page.title(), COMMENT, Details.NONE));
        }
        if (number % 8 == 3) {
            ContentId id = ContentId.ofAttachment(ATTACHMENTS_FROM + page.id().value());
            all.add(hanging(page, id, ContentType.ATTACHMENT, "notes-" + number + ".txt", Body.EMPTY, FILE));
        }
    }

    private static Details details(int number) {
        Details details = Details.NONE;
        if (number % 2 == 0) {
            int topic = number / 2 % TOPICS;
            details = details.withLabels(List.of(
                    new Label(FIRST_LABEL, "global", "howto"),
                    new Label(FIRST_LABEL + 1 + topic, "global", "topic-" + topic)));
        }
        return number % 50 == 49 ? details.withRestrictions(Restrictions.toGroups(Accounts.USERS)) : details;
    }

    private static Content with(Details details, Content page) {
        return new Content(
                page.id(),
                page.type(),
                page.status(),
                page.place(),
                page.title(),
                page.version(),
                page.origin(),
                page.body(),
                details);
    }

    private static Content hanging(
            Content page, ContentId id, ContentType type, String title, Body body, Details details) {
        return new Content(
                id,
                type,
                page.status(),
                new Place(page.spaceId(), page.id(), page.place().position()),
                title,
                page.version(),
                page.origin(),
                body,
                details);
    }
}
