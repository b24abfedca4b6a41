package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.sync.SyncLedger.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Rows to put into a ledger, alike but for what a test names. */
final class LedgerRows {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final SpaceId OPS = new SpaceId("100");
    static final SpaceId HR = new SpaceId("200");
    static final Audience ANNA_AND_OPS = Audience.only(Set.of("anna"), Set.of("ops team"));

    private LedgerRows() {}

    static ContentId id(int number) {
        return new ContentId(Integer.toString(1_000_000 + number));
    }

    static Space space(SpaceId id, String key) {
        return new Space(id, key, "Space " + key, new ContentId("1"));
    }

    static Known known(int number, SpaceId space) {
        return new Known(
                id(number),
                ContentType.PAGE,
                space,
                new Content.Parent(new ContentId("7"), ContentType.FOLDER),
                "Zürich & 東京 " + number,
                ContentStatus.CURRENT,
                3,
                "open",
                "2026-02-28",
                null,
                null);
    }

    static Known labelled(Known known, List<String> labels, Audience restriction) {
        return new Known(
                known.id(),
                known.type(),
                known.space(),
                known.parent(),
                known.title(),
                known.status(),
                known.version(),
                known.state(),
                known.createdOn(),
                labels,
                restriction);
    }

    static Delivered delivered(int number, SpaceId space) {
        return new Delivered(
                id(number),
                ContentType.PAGE,
                space,
                "Space " + space.value(),
                "Title " + number,
                ContentStatus.CURRENT,
                3,
                "open",
                "OPS/Title-" + number,
                List.of("red", "green"),
                "body",
                "place",
                "readers",
                new PartsMark(new PartsSum(7, Long.MAX_VALUE), "comments", "attachments"),
                false,
                0,
                NOON);
    }

    static Delivered handedOut(Delivered row) {
        return new Delivered(
                row.id(),
                row.type(),
                row.space(),
                row.spaceName(),
                row.title(),
                row.status(),
                row.version(),
                row.state(),
                row.path(),
                row.labels(),
                row.bodyHash(),
                row.placeHash(),
                row.readersHash(),
                row.parts(),
                true,
                0,
                Delivered.NEVER);
    }

    static Pending pending(int number, SpaceId space, Instant next) {
        return new Pending(id(number), ContentType.PAGE, space, false, 1, NOON, next, "sink is down");
    }

    static Settlement taken(Delivered delivered) {
        return new Settlement(delivered.id(), delivered, null);
    }

    static Settlement failed(Pending pending) {
        return new Settlement(pending.id(), null, pending);
    }

    static Settlement deleted(int number) {
        return new Settlement(id(number), null, null);
    }
}
