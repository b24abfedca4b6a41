package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients promise of folders, whiteboards and databases, which only Cloud has. */
abstract class TreeItemsContract extends HangingContract {

    TreeItemsContract(Played played) {
        super(played);
    }

    @Test
    void foldersWhiteboardsAndDatabasesAreListedWithTheirPlace() {
        if (!played.isCloud()) {
            assertThatThrownBy(() -> listed(ContentType.FOLDER))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("types")
                    .hasMessageContaining("folder");
            return;
        }
        site.createSpace("ENG", "Engineering");
        site.createFolder("ENG", null, "Elsewhere");
        var page = page("Page");
        var top = site.createFolder("RP", null, "Top");
        var below = site.createFolder("RP", top, "Below");
        var board = site.createWhiteboard("RP", page, "Board");
        var database = site.createDatabase("RP", below, "Data");
        index();
        List<Content> folders = listed(ContentType.FOLDER);
        assertThat(folders).extracting(Content::title).containsExactlyInAnyOrder("Top", "Below");
        assertThat(found(folders, top).parent()).isNull();
        assertThat(found(folders, below).parent()).isEqualTo(new Content.Parent(id(top), ContentType.FOLDER));
        assertThat(found(listed(ContentType.WHITEBOARD), board).parent())
                .isEqualTo(new Content.Parent(id(page), ContentType.PAGE));
        assertThat(found(listed(ContentType.DATABASE), database)).satisfies(content -> {
            assertThat(content)
                    .isEqualTo(client.find(ContentType.DATABASE, id(database)).orElseThrow());
            assertThat(content.space()).isEqualTo(space().id());
        });
    }

    @Test
    void whatChangedIsFoundWithoutReadingAllTheRest() {
        if (!played.isCloud()) {
            assertThatThrownBy(() -> changedSince(ContentType.WHITEBOARD, Instant.EPOCH))
                    .isInstanceOf(InvalidRequest.class);
            return;
        }
        var page = page("Page");
        for (int number = 0; number < 300; number++) {
            site.createFolder("RP", page, "Folder " + number);
        }
        clock.advance(Duration.ofDays(3));
        Instant since = clock.instant();
        clock.advance(Duration.ofMinutes(7));
        var fresh = site.createFolder("RP", page, "Fresh");
        index();
        assertThat(changedSince(ContentType.FOLDER, since)).containsExactly(id(fresh));
        assertThat(requestsFor(space -> client.changedSince(List.of(space), ContentType.FOLDER, CURRENT, since).stream()
                        .toList()))
                .isEqualTo(1);
    }

    @Test
    void theyAreReadByTheirIds() {
        if (!played.isCloud()) {
            return;
        }
        var kept = site.createFolder("RP", null, "Kept");
        var bad = site.createFolder("RP", null, "Bad");
        var trashed = site.createFolder("RP", null, "Trashed");
        site.trash(trashed);
        confluence.faults().always().matching(bad.toString()).answer(500);
        Reading reading = client.read(ContentType.FOLDER, ids(List.of(kept, bad, trashed)), BodyRepresentation.STORAGE);
        assertThat(reading.contents()).extracting(Content::title).containsExactly("Kept");
        assertThat(reading.failures()).containsOnlyKeys(id(bad));
    }
}
