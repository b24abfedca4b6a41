package io.github.camelconfluence.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.Note;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadershipTest {

    private static final Access PUBLIC = new Access(true, List.of());
    private static final Access EDITORS = new Access(false, List.of(new Condition(false, Set.of(), Set.of("editors"))));
    private static final Access USERS = new Access(false, List.of(new Condition(true, Set.of(), Set.of())));
    private static final Caller EDO = new Caller.Account("edo", Set.of("editors"), true);
    private static final Caller VIC = new Caller.Account("vic", Set.of(), true);

    private final TestClock clock = new TestClock();
    private final ChunkStore store = TestStore.open();
    private final Readership readership = new Readership(store, clock);

    @Test
    void whoAsksReadsWhatAdmitsHim() {
        store.putNotes(List.of(PUBLIC.note(), EDITORS.note(), USERS.note()));

        assertThat(readership.readableBy(Caller.ANONYMOUS)).containsExactly(PUBLIC.id());
        assertThat(readership.readableBy(VIC)).containsExactlyInAnyOrder(PUBLIC.id(), USERS.id());
        assertThat(readership.readableBy(EDO)).containsExactlyInAnyOrder(PUBLIC.id(), USERS.id(), EDITORS.id());
    }

    @Test
    void newReadersCountWithinASecondOrWhenTold() {
        store.putNotes(List.of(PUBLIC.note()));
        assertThat(readership.readableBy(EDO)).hasSize(1);

        store.putNotes(List.of(EDITORS.note()));
        assertThat(readership.readableBy(EDO)).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(readership.readableBy(EDO)).hasSize(2);

        store.putNotes(List.of(USERS.note()));
        readership.changed();
        assertThat(readership.readableBy(EDO)).hasSize(3);
    }

    @Test
    void whoLeftAGroupReadsLessAtOnce() {
        store.putNotes(List.of(EDITORS.note()));
        assertThat(readership.readableBy(EDO)).hasSize(1);
        assertThat(readership.readableBy(new Caller.Account("edo", Set.of(), true)))
                .isEmpty();
    }

    @Test
    void readersThatCannotBeReadAdmitNobodyAndHideNoOthers() {
        store.putNotes(List.of(PUBLIC.note(), new Note(Access.NOTES, "broken", "{\"anonymous\":true")));

        assertThat(readership.readableBy(EDO)).containsExactly(PUBLIC.id());
    }

    @Test
    void inAnEmptyStoreNobodyReadsAnything() {
        assertThat(readership.readableBy(EDO)).isEmpty();
    }
}
