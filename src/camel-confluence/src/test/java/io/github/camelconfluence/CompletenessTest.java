package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every reconciliation says what a space holds and where each of these stands, and the numbers add up. */
class CompletenessTest extends CloudRouteTest {

    @Test
    void theReportAddsUpWhateverBecameOfThePages() throws Exception {
        List<ContentId> pages = pages(30);
        wiki.createSpace("ENG", "Engineering");
        wiki.createPage("ENG", null, "Elsewhere", "<p>x</p>");
        Set<String> refused = Set.of("Page 4", "Page 18");
        confluence
                .faults()
                .always()
                .matching(request -> request.target().toString().contains("body-format")
                        && request.target().toString().contains(pages.get(5).value() + ""))
                .answer(500);

        follow("RP,ENG", exchange -> {
            ConfluenceChange change = exchange.getIn().getBody(ConfluenceChange.class);
            if (refused.contains(change.title())) {
                throw new IllegalStateException("not this one");
            }
            received.add(change);
        });
        poll();

        assertThat(report("RP")).isEqualTo(new SpaceReport("RP", 30, 27, 0, 3, 0));
        assertThat(report("ENG")).isEqualTo(new SpaceReport("ENG", 1, 1, 0, 0, 0));
        assertThat(received).hasSize(28);
        assertThat(status().failed())
                .hasSize(3)
                .allSatisfy(failed -> assertThat(failed.attempts()).isEqualTo(1));
        assertThat(status().failed())
                .filteredOn(failed -> failed.error().equals("IllegalStateException: not this one"))
                .extracting(failed -> failed.id().value())
                .containsExactlyInAnyOrder(
                        pages.get(3).toString(), pages.get(17).toString());

        confluence.faults().clear();
        pages.subList(18, 29).forEach(wiki::trash);
        reconcile();

        assertThat(report("RP")).isEqualTo(new SpaceReport("RP", 19, 17, 0, 2, 11));
        assertThat(report("RP").complete()).isFalse();
    }

    @Test
    void whatIsOutsideTheScopeIsNotListed() throws Exception {
        ContentId root = wiki.createPage("RP", null, "Root", "<p>x</p>");
        wiki.createPage("RP", root, "Below", "<p>x</p>");
        wiki.createPage("RP", null, "Beside", "<p>x</p>");

        follow("RP?rootPage=" + root);

        assertThat(report("RP")).isEqualTo(new SpaceReport("RP", 2, 2, 0, 0, 0));
        assertThat(report("RP").complete()).isTrue();
    }

    @Test
    void aVanishedSpaceIsReportedAsLongAsItsContentsAreHeldBack() throws Exception {
        pages(3);
        follow("*");

        wiki.deleteSpace("RP");
        reconcile();

        assertThat(report("RP")).isEqualTo(new SpaceReport("RP", 0, 0, 0, 0, 3));
    }

    @Test
    void theLogSaysItInOneLineASpace() {
        SpaceReport whole = new SpaceReport("RP", 5012, 5012, 0, 0, 0);
        SpaceReport partly = new SpaceReport("ENG", 10, 6, 1, 3, 11);

        assertThat(CompletenessLines.lines("files", List.of(whole, partly)))
                .containsExactly(
                        "files: space RP is complete: 5,012 listed = 5,012 delivered + 0 pending + 0 failed; 0 deletions held back",
                        "files: space ENG is not complete: 10 listed = 6 delivered + 1 pending + 3 failed; 11 deletions held back");
    }

    @Test
    void onSitesWithManySpacesTheLogTellsTheIncompleteOnes() {
        List<SpaceReport> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(new SpaceReport("S" + i, 1, i == 7 ? 0 : 1, i == 7 ? 1 : 0, 0, 0));
        }

        assertThat(CompletenessLines.lines("files", many))
                .singleElement()
                .asString()
                .contains("space S7 is not");
    }

    @Test
    void aSinkThatIsDownIsNamedWithoutItsSecrets() throws Exception {
        pages(25);
        route(builder -> builder.from("confluence:RP?startScheduler=false&pollStrategy=#recording")
                .routeId(ROUTE)
                .setBody(builder.constant("x"))
                .to("http://127.0.0.1:9/documents?token=s3cr3t-hush"));

        poll();

        assertThat(status().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo("sink-down");
            assertThat(fault.message())
                    .contains("sink http://127.0.0.1:9/documents does not take changes")
                    .doesNotContain("hush");
        });
    }

    private SpaceReport report(String space) {
        return status().spaces().stream()
                .filter(report -> report.spaceKey().equals(space))
                .findFirst()
                .orElseThrow();
    }
}
