package io.github.camelconfluence.routes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code routes/markdown-to-confluence.camel.yaml} makes of a folder, on whichever Confluence. */
abstract class PublishingContract extends PublishingScenario {

    PublishingContract(PublishedTo on) {
        super(on);
    }

    @Test
    void aFolderBecomesATreeOfPages() {
        route.run();

        assertThat(page("Welcome").parent()).isEqualTo(home);
        assertThat(page("How we work").parent()).isEqualTo(page("Welcome").id());
        assertThat(page("oncall").parent()).isEqualTo(page("How we work").id());
        assertThat(page("oncall").storage()).contains("ac:name=\"children\"");
        assertThat(page("Runbook").parent()).isEqualTo(page("oncall").id());
        assertThat(page("Runbook").storage()).contains("<p>Restart it.</p>");
    }

    @Test
    void linksBetweenFilesLeadToTheirPages() {
        route.run();

        assertThat(page("Welcome").storage())
                .contains("<ac:link ac:anchor=\"rules\"><ri:page ri:content-title=\"How we work\"")
                .contains("how we work</ac:link-body>")
                .doesNotContain("README.md");
        assertThat(page("How we work").storage()).contains("ri:content-title=\"Runbook\"");
    }

    @Test
    void anImageBesideBecomesAnAttachment() throws Exception {
        write("work/logo.png", "not really an image");
        write("work/README.md", "# How we work\n\n![Our logo](logo.png)\n");

        assertThat(route.run()).noneMatch(line -> line.startsWith("Not published"));

        assertThat(page("How we work").storage()).contains("<ri:attachment ri:filename=\"logo.png\"");
        assertThat(confluence.requests().all())
                .anyMatch(request -> request.path().endsWith(page("How we work").id() + "/child/attachment")
                        && !request.method().equals("GET"));
    }

    @Test
    void aPageWhoseImageWasRefusedIsOursAllTheSame() throws Exception {
        write("work/logo.png", "not really an image");
        write("work/README.md", "# How we work\n\n![Our logo](logo.png)\n");
        confluence.faults().always().matching("/child/attachment").answer(413);
        route.run();
        ContentId page = page("How we work").id();
        confluence.faults().clear();
        write("work/README.md", "# How we work\n\nWithout a logo.\n");

        assertThat(route.run()).noneMatch(line -> line.startsWith("Not published"));

        assertThat(page("How we work").id()).isEqualTo(page);
        assertThat(page("How we work").storage()).contains("Without a logo.");
    }

    @Test
    void whetherItMayPublishIsTestedWithTheConnectionUnlessItIsSwitchedOff() throws Exception {
        assertThat(route.tested().toString())
                .contains("May write pages in RP (for publishing handbook)")
                .contains("May delete pages in RP (for publishing handbook)");

        properties.put("publish.enabled", "false");
        restart();
        assertThat(route.tested().toString()).doesNotContain("publishing handbook");
    }

    @Test
    void whileTheCredentialsAreRefusedNothingIsAskedAgainAndAgainAndWithOthersAllGoesOn() throws Exception {
        Path file = temp.resolve("credentials.properties");
        Files.writeString(file, on.option() + "=" + on.token().secret());
        route.close();
        route = new PublishingRoute(properties, options -> {
            on.connect(options, confluence);
            options.setApiToken(null);
            options.setAccessToken(null);
            options.setCredentialsFile(file.toString());
        });
        route.run();
        write("index.md", "# Welcome\n\nNew words.\n");
        site().revoke(on.token());
        confluence.requests().clear();

        for (int run = 0; run < 20; run++) {
            assertThat(route.run()).as("it is told once, by the component").isEmpty();
        }

        assertThat(confluence.requests().count()).isLessThanOrEqualTo(4);
        assertThat(route.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("is not accepted"));

        Token other = new Token(
                on.token().secret() + "-2",
                on.token().account(),
                on.token().kind(),
                on.token().scopes());
        site().signIn().issue(other);
        Files.writeString(file, on.option() + "=" + other.secret());
        assertThat(route.refused()).isEmpty();
        route.run();
        assertThat(page("Welcome").storage()).contains("New words.");
        assertThat(route.refused()).isEmpty();
    }

    @Test
    void whatDidNotChangeIsNotWrittenAgainAlsoAfterARestart() throws Exception {
        route.run();
        confluence.requests().clear();
        route.run();
        restart();
        assertThat(route.run()).isEmpty();

        assertThat(writes()).isEmpty();
    }

    @Test
    void anEditedFileIsTheNextVersionOfItsPageAndOfNoOther() throws Exception {
        route.run();
        ContentId runbook = page("Runbook").id();
        write("work/oncall/runbook.md", "---\ntitle: Runbook\n---\n\nLeave it.\n");

        assertThat(route.run()).containsExactly("Published: work/oncall/runbook.md");

        assertThat(page("Runbook").id()).isEqualTo(runbook);
        assertThat(page("Runbook").version().number()).isEqualTo(2);
        assertThat(page("Runbook").storage()).contains("Leave it.");
        assertThat(page("Welcome").version().number()).isEqualTo(1);
    }

    @Test
    void aFileThatMovedTakesItsPageAlong() throws Exception {
        route.run();
        ContentId runbook = page("Runbook").id();
        Files.move(docs("work/oncall/runbook.md"), docs("restart.md"));
        Files.delete(docs("work/oncall"));

        assertThat(route.run()).noneMatch(line -> line.startsWith("Not published"));

        assertThat(page("Runbook").id()).isEqualTo(runbook);
        assertThat(page("Runbook").parent()).isEqualTo(page("Welcome").id());
        assertThat(site().find(SPACE, "oncall")).isEmpty();
    }

    @Test
    void aFileWithANewTitleRenamesItsPage() throws Exception {
        route.run();
        ContentId runbook = page("Runbook").id();
        write("work/oncall/runbook.md", "# What to do at night\n\nRestart it.\n");

        route.run();

        assertThat(page("What to do at night").id()).isEqualTo(runbook);
    }

    @Test
    void aDeletedFileTrashesItsPageAndNoOther() throws Exception {
        ContentId foreign = site().createPage(SPACE, home, "By hand", "<p>Not from a file</p>");
        route.run();
        Files.delete(docs("work/oncall/runbook.md"));

        route.run();

        assertThat(site().find(SPACE, "Runbook")).isEmpty();
        assertThat(site().find(SPACE, "oncall")).as("of nothing else").isEmpty();
        assertThat(site().find(foreign)).isPresent();
        assertThat(page("Welcome").version().number()).isEqualTo(1);
    }

    @Test
    void aPageStaysAsLongAsThereAreOthersBelowIt() throws Exception {
        route.run();
        ContentId foreign = site().createPage(SPACE, page("Runbook").id(), "Notes of the night", "<p>Quiet</p>");
        Files.delete(docs("work/oncall/runbook.md"));

        assertThat(route.run()).anyMatch(line -> line.contains("below it are pages that were not published from here"));

        assertThat(page("Runbook").storage()).contains("Restart it.");
        assertThat(site().find(foreign)).isPresent();
    }

    @Test
    void aPageThatSomebodyElseMadeKeepsItsTitleAndOthersGoOn() {
        ContentId foreign = site().createPage(SPACE, home, "Runbook", "<p>By hand</p>");

        assertThat(route.run())
                .anyMatch(line -> line.startsWith("Not published: work/oncall/runbook.md")
                        && line.contains("'Runbook' is taken")
                        && line.contains("not published from here (http"));

        assertThat(site().find(foreign).orElseThrow().storage()).isEqualTo("<p>By hand</p>");
        assertThat(page("How we work").version().number()).isEqualTo(1);
    }

    @Test
    void twoFilesOfOneTitleAreNamedAndTheFirstIsPublished() throws Exception {
        write("work/other.md", "# Runbook\n\nAnother one.\n");
        assertThat(route.run())
                .anyMatch(line -> line.startsWith("Not published: work/oncall/runbook.md")
                        && line.contains("that of work/other.md"));

        assertThat(page("Runbook").storage()).contains("Another one.");
    }

    @Test
    void aPageThatWasEditedInConfluenceIsLeftAloneUnlessToldOtherwise() throws Exception {
        route.run();
        site().edit(page("Runbook").id(), "<p>Better by hand.</p>");
        write("work/oncall/runbook.md", "---\ntitle: Runbook\n---\n\nLeave it.\n");

        assertThat(route.run())
                .anyMatch(line -> line.contains("'Runbook'") && line.contains("was edited in Confluence"));
        assertThat(page("Runbook").storage()).isEqualTo("<p>Better by hand.</p>");

        properties.put("publish.overwrite", "true");
        restart();
        route.run();
        assertThat(page("Runbook").storage()).contains("Leave it.");
    }

    @Test
    void aPageThatWasEditedInConfluenceIsNotDeleted() throws Exception {
        route.run();
        site().edit(page("Runbook").id(), "<p>Better by hand.</p>");
        Files.delete(docs("work/oncall/runbook.md"));

        assertThat(route.run()).anyMatch(line -> line.contains("was edited in Confluence"));

        assertThat(page("Runbook").storage()).isEqualTo("<p>Better by hand.</p>");
    }

    @Test
    void pagesAreFoundAgainWhenTheNotesAreLost() throws Exception {
        route.run();
        ContentId runbook = page("Runbook").id();
        Files.delete(temp.resolve("data/published.jsonl"));
        Files.delete(docs("work/README.md"));
        restart();
        confluence.requests().clear();

        assertThat(route.run()).noneMatch(line -> line.startsWith("Not published"));

        assertThat(page("Runbook").id()).isEqualTo(runbook);
        assertThat(page("Runbook").version().number()).isEqualTo(1);
        assertThat(site().find(SPACE, "How we work")).as("its file is gone").isEmpty();
    }

    @Test
    void anEmptyFolderDeletesNothing() throws Exception {
        route.run();
        for (String file : List.of("index.md", "work/README.md", "work/oncall/runbook.md")) {
            Files.delete(docs(file));
        }
        assertThat(route.run()).anyMatch(line -> line.contains("nothing is deleted"));

        properties.put("publish.folder", temp.resolve("elsewhere").toString());
        restart();
        assertThat(route.run()).anyMatch(line -> line.contains("publish.folder names no folder that is there"));

        assertThat(page("Runbook").version().number()).isEqualTo(1);
    }

    @Test
    void manyDeletionsAtOnceAreHeldBack() throws Exception {
        for (int i = 0; i < 11; i++) {
            write("note" + i + ".md", "# Note " + i + "\n\nText " + i + "\n");
        }
        route.run();
        for (int i = 0; i < 11; i++) {
            Files.delete(docs("note" + i + ".md"));
        }

        assertThat(route.run()).anyMatch(line -> line.contains("publish.max-deletions"));
        assertThat(site().find(SPACE, "Note 3")).isPresent();

        properties.put("publish.max-deletions", "100%");
        restart();
        route.run();
        assertThat(site().find(SPACE, "Note 3")).isEmpty();
        assertThat(site().find(SPACE, "Runbook")).isPresent();
    }

    @Test
    void anotherFolderOfTheSameSiteIsAnothersAffair() throws Exception {
        route.run();
        ContentId runbook = page("Runbook").id();
        properties.put("publish.name", "other");
        properties.put("publish.published", temp.resolve("data/other.jsonl").toString());
        write("work/oncall/runbook.md", "---\ntitle: Runbook\n---\n\nStolen.\n");
        restart();

        assertThat(route.run())
                .anyMatch(line -> line.contains("by publish.name=handbook: change one of the two titles"));

        assertThat(site().find(runbook).orElseThrow().storage()).contains("Restart it.");
    }

    @Test
    void aPageThatWasMadeThoughTheAnswerWasLostIsNotMadeTwice() {
        confluence.faults().next(1).method("POST").loseAnswer();

        route.run();
        route.run();

        assertThat(confluence.requests().all()).anyMatch(request -> request.status() == 0);
        assertThat(page("Welcome").parent()).isEqualTo(home);
        assertThat(page("Runbook").version().number()).isEqualTo(1);
    }
}
