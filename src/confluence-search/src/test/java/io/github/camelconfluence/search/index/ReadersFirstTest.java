package io.github.camelconfluence.search.index;

import static io.github.camelconfluence.search.index.GatedLine.BOARD;
import static io.github.camelconfluence.search.index.GatedLine.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.ConfluenceChange.Readers;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.store.StoredChunk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read a page does not wait for a model that is slow, down, or does not take the page. */
class ReadersFirstTest {

    @TempDir
    Path folder;

    private GatedLine line;

    @BeforeEach
    void indexAPage() throws Exception {
        line = new GatedLine(folder);
        line.give("1", STAFF, "first", "second");
        line.awaitTold("1");
        line.told.clear();
    }

    @AfterEach
    void close() throws Exception {
        line.close();
    }

    @Test
    void aPageThatOthersMayReadNowShowsItsOldReadersNothingWhileTheModelIsBusy() throws Exception {
        line.give("1", BOARD, "first", "wait, second");

        line.awaitModelAtGate();
        assertThat(line.texts("1")).as("what needs no model").containsExactly("first");
        assertThat(line.stored("1")).allMatch(chunk -> readBy(BOARD, chunk));

        line.openGate();
        line.awaitTold("1");
        assertThat(line.texts("1")).containsExactlyInAnyOrder("first", "wait, second");
        assertThat(line.stored("1")).allMatch(chunk -> readBy(BOARD, chunk));
    }

    @Test
    void anEditThatChangesNoReadersKeepsTheOldPassageUntilTheModelHasTheNew() throws Exception {
        line.give("1", STAFF, "first", "wait, second");

        line.awaitModelAtGate();
        assertThat(line.texts("1")).containsExactlyInAnyOrder("first", "second");

        line.openGate();
        line.awaitTold("1");
        assertThat(line.texts("1")).containsExactlyInAnyOrder("first", "wait, second");
    }

    @Test
    void whatNeedsNoModelIsDoneWhileTheModelIsBusy() throws Exception {
        line.give("2", STAFF, "third");
        line.awaitTold("2");
        line.told.clear();
        line.give("3", STAFF, "wait");
        line.awaitModelAtGate();

        line.give("1", BOARD, "first", "second");
        line.give("2", STAFF);

        line.awaitTold("1", "2");
        assertThat(line.stored("1")).hasSize(2).allMatch(chunk -> readBy(BOARD, chunk));
        assertThat(line.stored("2")).isEmpty();
    }

    @Test
    void aPageThatTheModelDoesNotTakeAnyMoreIsNotFoundAsItWas() throws Exception {
        line.give("1", STAFF, "first", "poison");

        line.awaitTold("1");
        assertThat(line.faultOf("1")).get().isInstanceOf(RefusedContentException.class);
        assertThat(line.stored("1")).isEmpty();
    }

    @Test
    void readersThatSomebodyRemovedFromTheStoreAreWrittenAgainWithTheNextPassage() throws Exception {
        line.store.removeNotes(List.of(Access.of(STAFF).note()));

        line.give("1", STAFF, "first", "third");

        line.awaitTold("1");
        await().atMost(GatedLine.PATIENCE)
                .untilAsserted(() -> assertThat(line.store.notes(Access.NOTES))
                        .extracting(note -> note.key())
                        .contains(Access.of(STAFF).id()));
    }

    private static boolean readBy(Readers readers, StoredChunk chunk) {
        return chunk.text("accessId").equals(Access.of(readers).id());
    }
}
