package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Cloud can do beyond the common contract. */
abstract class CloudContract extends ConfluenceClientContract {

    @Test
    void archivedPagesAreListedAndReadOnlyWhenAskedFor() {
        var archived = page("Old");
        site.archive(archived);
        assertThat(listed(ContentType.PAGE)).isEmpty();
        assertThat(client
                        .list(List.of(space()), ContentType.PAGE, Set.of(ContentStatus.CURRENT, ContentStatus.ARCHIVED))
                        .stream())
                .extracting(Content::status)
                .containsExactly(ContentStatus.ARCHIVED);
        assertThat(client.read(ContentType.PAGE, List.of(id(archived)), BodyRepresentation.STORAGE)
                        .contents())
                .hasSize(1);
    }

    @Test
    void aPageBelowAFolderNamesItAndTheFolderCanBeRead() {
        var folder = site.createFolder("RP", null, "Reports");
        var page = site.createPage("RP", folder, "June", "<p/>");
        assertThat(listed(ContentType.PAGE))
                .extracting(Content::parent)
                .containsExactly(new Content.Parent(id(folder), ContentType.FOLDER));
        assertThat(client.find(ContentType.FOLDER, id(folder)))
                .get()
                .extracting(Content::title)
                .isEqualTo("Reports");
        assertThat(client.find(ContentType.PAGE, id(page))).isPresent();
    }

    @Test
    void whiteboardsAndDatabasesCanBeRead() {
        var board = site.createWhiteboard("RP", null, "Board");
        var database = site.createDatabase("RP", null, "Data");
        assertThat(client.find(ContentType.WHITEBOARD, id(board))).isPresent();
        assertThat(client.find(ContentType.DATABASE, id(database))).isPresent();
    }

    @Test
    void aBodyWithoutStorageIsReadAsAdf() {
        var page = page("Live");
        confluence
                .faults()
                .always()
                .matching("body-format=storage")
                .answer(CloudAnswers.pageWithEmptyStorage(
                        page.toString(), space().id().value()));
        List<Content> read = client.read(ContentType.PAGE, List.of(id(page)), BodyRepresentation.STORAGE)
                .contents();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).body()).satisfies(body -> {
            assertThat(body.representation()).isEqualTo(BodyRepresentation.ADF);
            assertThat(body.value()).contains("\"doc\"");
        });
    }

    @Test
    void archivedBlogPostsAreNotAskedForBecauseThereAreNone() {
        site.createBlogPost("RP", "News", "<p/>");
        assertThat(client
                        .list(
                                List.of(space()),
                                ContentType.BLOGPOST,
                                Set.of(ContentStatus.CURRENT, ContentStatus.ARCHIVED))
                        .stream())
                .hasSize(1);
        assertThat(client.list(List.of(space()), ContentType.BLOGPOST, Set.of(ContentStatus.ARCHIVED)).stream())
                .isEmpty();
    }
}
