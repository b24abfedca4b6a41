package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users of other connectors complain about in public, by number; those missing are proven under other names. */
@Timeout(120)
class ComplaintsTest {

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void complaint02_whatIsSaidToBeIndexedIsWhatWasDelivered() throws Exception {
            wiki.createSpace("ENG", "Engineering");
            wiki.createPage("ENG", null, "In ENG", "<p>x</p>");
            ContentId bad = pages(7).get(3);
            confluence.faults().always().matching("id=" + bad).answer(500);
            confluence.faults().always().matching("%2C" + bad).answer(500);
            confluence.faults().always().matching("," + bad).answer(500);

            follow("RP,ENG");

            assertThat(received).hasSize(7);
            assertThat(status().spaces())
                    .allSatisfy(space ->
                            assertThat(space.listed()).isEqualTo(space.delivered() + space.pending() + space.failed()));
            assertThat(status().spaces().stream().mapToLong(space -> space.delivered()))
                    .containsExactlyInAnyOrder(6L, 1L);
        }

        @Test
        void complaints05_13_nothingIsDeliveredTwiceHoweverOftenEverythingIsCompared() throws Exception {
            pages(20);
            wiki.createBlogPost("RP", "Post", "<p>x</p>");
            List<String> delivered = new ArrayList<>();
            for (int start = 0; start < 3; start++) {
                follow("RP");
                received.forEach(change -> delivered.add(change.id()));
                for (int comparison = 0; comparison < 3; comparison++) {
                    reconcile().forEach(change -> delivered.add(change.id()));
                }
                shutDownRoute();
            }

            assertThat(delivered).hasSize(21).doesNotHaveDuplicates();
        }

        @Test
        @Tag("slow")
        void complaint23_oneBadSpaceOfManyStopsNoOther() throws Exception {
            for (int number = 0; number < 119; number++) {
                wiki.createSpace("S" + number, "Space " + number);
                wiki.createPage("S" + number, null, "Page", "<p>x</p>");
            }
            pages(1);
            PlainCaller reader = PlainCaller.basic(confluence.url(), Credentials.READER_API_TOKEN);
            String bad = reader.results("/wiki/api/v2/spaces?keys=S7")
                    .get(0)
                    .path("id")
                    .asText();
            confluence.faults().always().matching("/pages?").matching(bad).answer(403);

            follow("*");

            assertThat(received).hasSize(119);
            Set<String> keys = new HashSet<>();
            received.forEach(change -> keys.add(change.space().key()));
            assertThat(keys).hasSize(119).doesNotContain("S7");
            assertThat(status().faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.message()).contains("S7"));
        }

        @Test
        void complaint24_attachmentsThatCannotBeListedHangNothing() throws Exception {
            ContentId page = pages(2).get(0);
            wiki.attach(page, "a.txt", "text/plain", new byte[] {65});
            confluence.faults().always().matching("attachment").answer(500);

            follow("RP");

            assertThat(received).hasSize(2);
        }

        @Test
        void complaint32_everyLabelIsToldHoweverManyThereAre() throws Exception {
            String[] labels = IntStream.range(0, 270)
                    .mapToObj(number -> "label-" + number)
                    .toArray(String[]::new);
            wiki.label(pages(1).get(0), labels);

            follow("RP");

            assertThat(received)
                    .singleElement()
                    .satisfies(change -> assertThat(change.labels()).containsExactlyInAnyOrder(labels));
        }

        @Test
        void complaint36_everyMessageButADeletionHasItsBody() throws Exception {
            ContentId to = wiki.createPage("RP", null, "To", "<p>to</p>");
            ContentId page = wiki.createPage("RP", null, "Page", "<p>page</p>");
            wiki.createPage("RP", page, "Below", "<p>below</p>");
            wiki.createPage("RP", null, "Empty", "");
            wiki.createBlogPost("RP", "Post", "<p>post</p>");
            follow("RP");
            List<ConfluenceChange> all = new ArrayList<>(received);
            wiki.label(page, "howto");
            all.addAll(reconcile());
            wiki.move(page, to);
            all.addAll(reconcile());
            wiki.renameSpace("RP", "Renamed");
            all.addAll(reconcile());

            assertThat(all)
                    .hasSize(5 + 1 + 2 + 5)
                    .allSatisfy(change -> assertThat(change.text())
                            .isEqualTo(
                                    change.title().equals("Empty")
                                            ? ""
                                            : change.title().toLowerCase(Locale.ROOT) + "\n"));
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        @Tag("slow")
        void complaints01_06_07_09_aSpaceOfManyPagesArrivesWhole() throws Exception {
            pages(620);

            follow("RP?types=page");

            assertThat(received).hasSize(620).extracting(ConfluenceChange::id).doesNotHaveDuplicates();
            assertThat(status().spaces())
                    .singleElement()
                    .satisfies(space -> assertThat(space.delivered()).isEqualTo(620));
        }

        @Test
        @Tag("slow")
        void complaints03_04_aQueryIsNotCutAtFiftyPages() throws Exception {
            pages(230).forEach(page -> wiki.label(page, "wanted"));
            wiki.createPage("RP", null, "Unwanted", "<p>x</p>");

            follow("RP?types=page&cql=RAW(label = wanted)");

            assertThat(received)
                    .hasSize(230)
                    .extracting(ConfluenceChange::title)
                    .doesNotContain("Unwanted");
        }
    }
}
