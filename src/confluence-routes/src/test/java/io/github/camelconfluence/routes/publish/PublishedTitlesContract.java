package io.github.camelconfluence.routes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that get other titles, and their pages, of which a space has one of each title. */
abstract class PublishedTitlesContract extends PublishingScenario {

    PublishedTitlesContract(PublishedTo on) {
        super(on);
    }

    @Test
    void twoFilesSwapTheirTitlesWhereverTheProcessIsKilled() throws Exception {
        titles("One", "Two");
        route.run();
        ContentId a = page("One").id();
        ContentId b = page("Two").id();
        for (int written = 0; written < 9; written++) {
            String titleOfA = written % 2 == 0 ? "Two" : "One";
            String titleOfB = written % 2 == 0 ? "One" : "Two";
            titles(titleOfA, titleOfB);
            killedAfter(written);
            if (written % 3 == 1) {
                Files.delete(temp.resolve("data/published.jsonl"));
            }
            restart();

            assertThat(route.run())
                    .as("killed after %s requests", written)
                    .noneMatch(line -> line.startsWith("Not published"));

            assertThat(page(titleOfA).id()).isEqualTo(a);
            assertThat(page(titleOfB).id()).isEqualTo(b);
            assertThat(page(titleOfA).storage()).contains("First.");
        }
    }

    @Test
    void aSwapThatIsTakenBackHalfwayLeavesEachItsTitle() throws Exception {
        titles("One", "Two");
        route.run();
        ContentId a = page("One").id();
        ContentId b = page("Two").id();
        for (int written : List.of(1, 2, 3, 5)) {
            titles("Two", "One");
            killedAfter(written);
            titles("One", "Two");
            restart();

            route.run();

            assertThat(page("One").id()).as("killed after %s requests", written).isEqualTo(a);
            assertThat(page("Two").id()).isEqualTo(b);
        }
    }

    @Test
    void aPageWithATitleThatAnotherFileIsToHaveKeepsItWhenItWasEdited() throws Exception {
        titles("One", "Two");
        route.run();
        site().edit(page("Two").id(), "<p>Better by hand.</p>");
        titles("Two", "One");

        assertThat(route.run()).anyMatch(line -> line.contains("'Two'") && line.contains("was edited in Confluence"));

        assertThat(page("Two").storage()).isEqualTo("<p>Better by hand.</p>");
    }

    @Test
    void aPageThatCouldNotBeRenamedIsNotTakenByANewFileWithItsTitle() throws Exception {
        site().createPage(SPACE, home, "Taken", "<p>By hand</p>");
        write("a.md", "# One\n\nFirst.\n");
        route.run();
        ContentId a = page("One").id();
        write("a.md", "# Taken\n\nFirst.\n");
        for (String text : List.of("First.", "Second.")) {
            write("b.md", "# One\n\n" + text + "\n");
            assertThat(route.run())
                    .anyMatch(line -> line.startsWith("Not published: a.md") && line.contains("'Taken' is taken"))
                    .anyMatch(line -> line.startsWith("Not published: b.md")
                            && line.contains("'One' is taken")
                            && line.contains("by the page of a.md"));
            restart();
        }
        Files.delete(docs("b.md"));

        route.run();

        assertThat(page("One").id()).isEqualTo(a);
        assertThat(page("One").storage()).contains("First.");
        assertThat(page("One").version().number()).isEqualTo(1);
        write("a.md", "# Three\n\nFirst.\n");
        write("b.md", "# One\n\nSecond.\n");
        assertThat(route.run()).noneMatch(line -> line.startsWith("Not published"));
        assertThat(page("Three").id()).isEqualTo(a);
    }

    @Test
    void aPageIsNotDeletedForAFileThatItIsNotOf() throws Exception {
        titles("One", "Two");
        route.run();
        Path notes = temp.resolve("data/published.jsonl");
        ContentId a = page("One").id();
        ContentId b = page("Two").id();
        Files.writeString(notes, Files.readString(notes).replace("\"" + b.value() + "\"", "\"" + a.value() + "\""));
        Files.delete(docs("b.md"));
        restart();

        assertThat(route.run()).anyMatch(line -> line.contains("'One'") && line.contains("is that of a.md"));
        assertThat(page("One").id()).isEqualTo(a);

        Files.delete(notes);
        restart();
        assertThat(route.run()).noneMatch(line -> line.startsWith("Not published"));
        assertThat(page("One").id()).isEqualTo(a);
        assertThat(site().find(SPACE, "Two")).as("its file is gone").isEmpty();
    }

    @Test
    void anEditOfAPageThatStandsAsideIsAPersonsAndStays() throws Exception {
        titles("One", "Two");
        route.run();
        ContentId b = page("Two").id();
        for (int written = 1; written <= 3; written++) {
            titles("Two", "One");
            killedAfter(written);
            site().edit(b, "<p>Better by hand.</p>");
            restart();

            assertThat(route.run())
                    .as("killed after %s requests", written)
                    .anyMatch(line -> line.contains("was edited in Confluence"));
            assertThat(site().find(b).orElseThrow().storage()).isEqualTo("<p>Better by hand.</p>");

            decideForTheFiles();
            titles("One", "Two");
            route.run();
            assertThat(page("Two").id()).isEqualTo(b);
            assertThat(page("Two").storage()).contains("Second.");
        }
    }

    @Test
    void aPageThatStandsAsideAndWasEditedIsNotDeleted() throws Exception {
        titles("One", "Two");
        route.run();
        ContentId b = page("Two").id();
        titles("Two", "One");
        killedAfter(3);
        site().edit(b, "<p>Better by hand.</p>");
        Files.delete(docs("b.md"));
        restart();

        assertThat(route.run()).anyMatch(line -> line.contains("was edited in Confluence"));

        assertThat(site().find(b).orElseThrow().storage()).isEqualTo("<p>Better by hand.</p>");
    }

    @Test
    void aVersionThatAnotherAccountMakesUnderThatTitleIsAnEdit() throws Exception {
        titles("One", "Two");
        route.run();
        ContentId b = page("Two").id();
        titles("Two", "One");
        killedAfter(1);
        site().revise(
                        b,
                        new Revision(
                                "Being renamed (" + b.value() + ")",
                                Body.of("<p>Better by hand.</p>"),
                                null,
                                Accounts.ADMINISTRATOR.accountId(),
                                ""));
        restart();

        assertThat(route.run()).anyMatch(line -> line.contains("was edited in Confluence"));

        assertThat(site().find(b).orElseThrow().storage()).isEqualTo("<p>Better by hand.</p>");
    }

    @Test
    void titlesStayAsTheyAreIfTheLastNewOneIsTaken() throws Exception {
        titles("One", "Two");
        write("c.md", "# Three\n\nThird.\n");
        route.run();
        ContentId a = page("One").id();
        ContentId b = page("Two").id();
        ContentId c = page("Three").id();
        ContentId foreign = site().createPage(SPACE, home, "Taken", "<p>By hand</p>");
        titles("Two", "Three");
        write("c.md", "# Taken\n\nThird.\n");

        assertThat(route.run())
                .anyMatch(line -> line.startsWith("Not published: a.md") && line.contains("by the page of b.md"))
                .anyMatch(line -> line.startsWith("Not published: b.md")
                        && line.contains("'Taken' is taken")
                        && line.contains("not published from here (http"));

        assertThat(page("One").id()).isEqualTo(a);
        assertThat(page("Two").id()).isEqualTo(b);
        assertThat(page("Three").id()).isEqualTo(c);
        assertThat(site().find(b).orElseThrow().version().number()).isEqualTo(1);

        site().trash(foreign);
        assertThat(route.run()).noneMatch(line -> line.startsWith("Not published"));
        assertThat(page("Two").id()).isEqualTo(a);
        assertThat(page("Three").id()).isEqualTo(b);
        assertThat(page("Taken").id()).isEqualTo(c);
    }

    @Test
    void titlesStayAsTheyAreIfThePageThatIsToGiveUpOneWasEdited() throws Exception {
        titles("One", "Two");
        route.run();
        ContentId b = page("Two").id();
        site().edit(page("One").id(), "<p>Better by hand.</p>");
        titles("Two", "One");

        assertThat(route.run()).anyMatch(line -> line.contains("'One'") && line.contains("was edited in Confluence"));

        assertThat(page("One").storage()).isEqualTo("<p>Better by hand.</p>");
        assertThat(page("Two").id()).isEqualTo(b);
        decideForTheFiles();
        assertThat(page("One").id()).isEqualTo(b);
    }

    @Test
    void credentialsThatAreRefusedWhileAPageMovesAsideAreNotTriedWithTheNextOne() throws Exception {
        titles("One", "Two");
        route.run();
        titles("Two", "One");
        confluence
                .faults()
                .always()
                .matching(request -> request.path().contains("propert"))
                .answer(401);
        confluence.requests().clear();

        route.run();

        assertThat(confluence.requests().matching(request -> request.status() == 401))
                .hasSize(1);
        assertThat(route.refused()).hasSize(1);
    }

    private void decideForTheFiles() throws Exception {
        properties.put("publish.overwrite", "true");
        restart();
        route.run();
        properties.remove("publish.overwrite");
        restart();
    }

    private void titles(String ofA, String ofB) throws IOException {
        write("a.md", "# " + ofA + "\n\nFirst.\n");
        write("b.md", "# " + ofB + "\n\nSecond.\n");
    }
}
