package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.simulator.model.Audience;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which spaces stand behind what was typed, and what is said when none does. */
class SpaceNamesTest extends CloudRouteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SK",
                "SKYY",
                "SKX",
                "tronom",
                "Astronomy and more",
                "Astronmy",
                "Asttronomy",
                "Astrenomy",
                "Astrnoomy",
                "stronom",
                "Bstronomi",
            })
    void aSlipOfTheKeyboardIsAnsweredWithTheSpaceThatWasMeant(String typed) {
        wiki.createSpace("SKY", "Astronomy");

        assertUnknown(typed).hasMessageContaining("Did you mean").hasMessageContaining("SKY (Astronomy)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Estrenomi", "tronomia", "Astronautica", "Quatsch", "ymonortsA"})
    void aWordThatIsFarFromAllSpacesIsAnsweredWithNone(String typed) {
        wiki.createSpace("SKY", "Astronomy");
        wiki.createSpace("Q", "Miscellaneous");

        assertUnknown(typed)
                .hasMessageContaining("'" + typed + "' that this account can read. Check the name")
                .hasMessageContaining("3 spaces are readable");
    }

    @Test
    void oneLetterIsNotTakenForAPartOfAName() {
        wiki.createSpace("SKY", "Astronomy");

        assertUnknown("o").hasMessageNotContaining("Astronomy");
    }

    @Test
    void noMoreThanFiveSpacesAreSuggested() {
        for (int number = 1; number <= 7; number++) {
            wiki.createSpace("TEAM" + number, "Number " + number);
        }

        assertUnknown("TEAM")
                .satisfies(unknown -> assertThat(Pattern.compile("\\(Number \\d\\)")
                                .matcher(unknown.getMessage())
                                .results())
                        .hasSize(5));
    }

    @Test
    void oneUnknownKeyAmongKnownOnesIsNamed() {
        assertUnknown("RP,NOPE").hasMessageContaining("'NOPE'").hasMessageNotContaining("'RP");
    }

    @Test
    void aSpaceTypedTwiceIsFollowedOnce() throws Exception {
        pages(2);

        follow(" RP , rp,RP");

        assertThat(received).hasSize(2);
        assertThat(status().spaces()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R+D (secret)", "engineering", "Teams_and-people.com"})
    void aSpaceMayBeNamedByItsNameWhateverStandsInIt(String name) throws Exception {
        wiki.createSpace("ENG", name);
        wiki.createPage("ENG", null, "Page", "<p>x</p>");

        follow(name.replace("+", "%2B"));

        assertThat(received).extracting(ConfluenceChange::title).containsExactly("Page");
    }

    @Test
    void aKeyWinsOverANameThatReadsTheSame() throws Exception {
        wiki.createSpace("ENG", "RP");
        wiki.createPage("ENG", null, "By name", "<p>x</p>");
        wiki.createPage("RP", null, "By key", "<p>x</p>");

        follow("RP");

        assertThat(received).extracting(ConfluenceChange::title).containsExactly("By key");
    }

    @Test
    void aPersonalSpaceIsFollowedByItsKey() throws Exception {
        wiki.createSpace("~jdoe", "Jane", Audience.ALL_USERS);
        wiki.createPage("~jdoe", null, "Notes", "<p>x</p>");

        follow("~jdoe,RP");

        assertThat(received).extracting(ConfluenceChange::title).containsExactly("Notes");
    }

    @Test
    void aSpaceThatIsNoLongerOursIsNotTakenForAnotherOne() throws Exception {
        wiki.createSpace("ENG", "Engineering");
        wiki.createPage("ENG", null, "In ENG", "<p>x</p>");
        pages(1);
        follow("RP,ENG");
        wiki.openSpaceTo("ENG", new Audience(false, Set.of(), Set.of()));
        wiki.createSpace("NEW", "ENG");
        wiki.createPage("NEW", null, "Of another space", "<p>x</p>");

        assertThat(reconcile()).isEmpty();
        assertThat(status().faults()).extracting(fault -> fault.kind()).contains("space-gone");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertUnknown(String typed) {
        return assertThatThrownBy(() -> follow(typed, exchange -> {})).isInstanceOf(NotFound.class);
    }
}
