package io.github.camelconfluence.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.ConfluenceChange.Clause;
import io.github.camelconfluence.ConfluenceChange.Readers;
import io.github.camelconfluence.search.store.Note;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTest {

    private static final Caller RITA = new Caller.Account("rita", Set.of("readers"), true);
    private static final Caller EDO = new Caller.Account("edo", Set.of("editors", "readers"), true);
    /** A guest. */
    private static final Caller VIC = new Caller.Account("vic", Set.of(), false);

    private static final Clause ANY_USER = new Clause("space:1", List.of(), List.of(), true);
    private static final Clause READERS = new Clause("space:1", List.of(), List.of("readers"), false);
    private static final Clause EDITORS_AND_VIC = new Clause("page:2", List.of("vic"), List.of("editors"), false);
    private static final Clause NOBODY = new Clause("page:3", List.of(), List.of(), false);

    @Test
    void whatIsAnonymousIsForEverybody() {
        assertAdmits(access(true, ANY_USER), Caller.ANONYMOUS, RITA, EDO, VIC);
    }

    @Test
    void whatIsForAllUsersIsForThemAndForNoGuest() {
        assertAdmits(access(false, ANY_USER), RITA, EDO);
    }

    @Test
    void aConditionIsMetByItsUsersAndTheMembersOfItsGroups() {
        assertAdmits(access(false, EDITORS_AND_VIC), EDO, VIC);
    }

    @Test
    void everyConditionMustBeMet() {
        assertAdmits(access(false, READERS, EDITORS_AND_VIC), EDO);
    }

    @Test
    void aRestrictedPageInASpaceForAllUsersIsForNoGuestWhomTheRestrictionNames() {
        assertAdmits(access(false, ANY_USER, EDITORS_AND_VIC), EDO);
    }

    @Test
    void aConditionThatNamesNobodyAdmitsNobody() {
        assertAdmits(access(false, ANY_USER, NOBODY));
    }

    @Test
    void readersWithoutAnyConditionAreNobody() {
        assertAdmits(access(false));
        assertThat(access(false)).isEqualTo(access(false, NOBODY));
    }

    @Test
    void theSameReadersHaveOneIdWhereverTheConditionsComeFrom() {
        Access one = access(false, new Clause("page:1", List.of("a", "b"), List.of("g", "h"), false), READERS);
        Access other = access(
                false,
                READERS,
                new Clause("page:2", List.of("b", "a"), List.of("h", "g"), false),
                new Clause("page:3", List.of("a", "b"), List.of("g", "h"), false));
        assertThat(other.id()).isEqualTo(one.id());
    }

    @Test
    void otherReadersHaveAnotherId() {
        assertThat(List.of(
                                access(true, ANY_USER),
                                access(false, ANY_USER),
                                access(false, NOBODY),
                                access(false, READERS),
                                access(false, READERS, EDITORS_AND_VIC),
                                access(false, new Clause("s", List.of("readers"), List.of(), false)),
                                access(false, new Clause("s", List.of(), List.of("read,ers"), false)),
                                access(false, new Clause("s", List.of(), List.of("read", "ers"), false)))
                        .stream()
                        .map(Access::id)
                        .distinct())
                .hasSize(8);
    }

    /** It is on every passage of every index. */
    @Test
    void anIdStaysTheSameFromOneReleaseToTheNext() {
        assertThat(access(false, READERS, EDITORS_AND_VIC).id()).isEqualTo("53ce6e827198045bf05eb53c8f3e12c6");
    }

    static List<Access> all() {
        return List.of(
                access(true), access(false), access(false, ANY_USER), access(false, READERS, EDITORS_AND_VIC, NOBODY));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsKeptInANoteIsReadBackAsItWas(Access access) {
        Note note = access.note();
        assertThat(note.key()).isEqualTo(access.id());
        assertThat(Access.from(note)).isEqualTo(access);
        assertThat(Access.from(note).id()).isEqualTo(access.id());
    }

    private static Access access(boolean anonymous, Clause... clauses) {
        return Access.of(new Readers(anonymous, List.of(clauses)));
    }

    private static void assertAdmits(Access access, Caller... callers) {
        assertThat(List.of(Caller.ANONYMOUS, RITA, EDO, VIC).stream().filter(access::admits))
                .containsExactly(callers);
    }
}
