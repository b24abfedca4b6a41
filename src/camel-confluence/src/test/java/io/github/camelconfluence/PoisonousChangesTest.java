package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that no sink will ever take must not keep it from all others. */
class PoisonousChangesTest extends CloudRouteTest {

    private final Set<String> taken = new TreeSet<>();

    private void refusePoison(String options) throws Exception {
        follow("RP" + options, exchange -> {
            String title = exchange.getIn().getHeader(ConfluenceHeaders.TITLE, String.class);
            if (title.startsWith("Poison")) {
                throw new IllegalStateException("Indigestible");
            }
            taken.add(title);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 25, 60})
    void poisonInARowIsPassedInTheEnd(int poisonous) throws Exception {
        for (int number = 0; number < poisonous; number++) {
            wiki.createPage("RP", null, "Poison " + number, "<p>x</p>");
        }
        pages(10);
        refusePoison("");

        pollForHours(6);

        assertThat(taken).as("what the sink would take").hasSize(10);
    }

    @Test
    void editsArriveThoughPoisonIsRetried() throws Exception {
        var page = wiki.createPage("RP", null, "Good", "<p>x</p>");
        for (int number = 0; number < 20; number++) {
            wiki.createPage("RP", null, "Poison " + number, "<p>x</p>");
        }
        refusePoison("");
        pollForHours(3);
        taken.clear();

        wiki.edit(page, "<p>y</p>");
        pollForHours(3);

        assertThat(taken).containsExactly("Good");
    }

    @Test
    void whileNothingIsTakenAFailedChangeAndANewOneAreOfferedInTurns() throws Exception {
        pages(40);
        List<String> offered = new ArrayList<>();
        List<Boolean> again = new ArrayList<>();
        follow("RP", exchange -> {
            String title = exchange.getIn().getHeader(ConfluenceHeaders.TITLE, String.class);
            again.add(offered.contains(title));
            offered.add(title);
            throw new IllegalStateException("Down");
        });
        poll();
        assertThat(again).hasSize(20).containsOnly(false);
        again.clear();

        for (int poll = 0; poll < 6; poll++) {
            poll();
        }

        assertThat(again).containsExactly(true, false, true, false, true, false);
    }

    /** Every five minutes. */
    private void pollForHours(int hours) {
        for (int poll = 0; poll < hours * 12; poll++) {
            poll();
            clock.advance(Duration.ofMinutes(5));
        }
    }
}
