package io.github.camelconfluence.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.Audience;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The hash by which a change of readers is noticed. */
class ReadersTest {

    @Test
    void whatWasStoredOfNamedReadersBeforeThereWasAnyUserStaysEqual() {
        Audience named = Audience.only(Set.of("u2", "u1"), Set.of("g"));
        assertThat(readers(named).hash())
                .isEqualTo(Digest.sha256(
                        "Readers[anonymous=false, allOf=[Clause[source=space:1, users=[u1, u2]," + " groups=[g]]]]"));
    }

    @Test
    void aSpaceForWhoeverIsLoggedInDiffersFromOneForNobody() {
        assertThat(readers(Audience.UNRESTRICTED).hash())
                .isNotEqualTo(readers(Audience.NOBODY).hash());
    }

    private static Readers readers(Audience audience) {
        return new Readers(false, List.of(Readers.Clause.of("space:1", audience)));
    }
}
