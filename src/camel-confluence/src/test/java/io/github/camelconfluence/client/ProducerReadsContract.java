package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every client promises of reading what is about to be written, or has just been. */
abstract class ProducerReadsContract extends WriterFixture {

    ProducerReadsContract(Written written) {
        super(written);
    }

    @Test
    void aPageIsReadWithItsBodyInAnyStatus() {
        var page = page("Page");
        assertThat(read(id(page)).body()).isEqualTo(storage("<p>Page</p>"));
        site.trash(page);
        Content trashed = read(id(page));
        assertThat(trashed.status()).isEqualTo(ContentStatus.TRASHED);
        assertThat(trashed.body()).isEqualTo(storage("<p>Page</p>"));
        assertThat(client.find(ContentType.PAGE, new ContentId("999999"), BodyRepresentation.STORAGE))
                .isEmpty();
    }

    @Test
    void aTitleIsFoundTheMomentItIsThere() {
        page("Other");
        var page = page("The Page, \"quoted\"");
        assertThat(client.withTitle(space(), ContentType.PAGE, "The Page, \"quoted\""))
                .extracting(Content::id)
                .containsExactly(id(page));
        assertThat(client.withTitle(space(), ContentType.PAGE, "The Page")).isEmpty();
        site.createBlogPost("RP", "News", "<p/>");
        assertThat(client.withTitle(space(), ContentType.BLOGPOST, "News")).hasSize(1);
        assertThat(client.withTitle(space(), ContentType.PAGE, "News")).isEmpty();
    }

    @Test
    void allBlogPostsOfOneTitleAreFound() {
        for (int number = 0; number < 260; number++) {
            site.createBlogPost("RP", "News", "<p/>");
        }
        assertThat(client.withTitle(space(), ContentType.BLOGPOST, "news"))
                .extracting(Content::id)
                .doesNotHaveDuplicates()
                .hasSize(260);
    }

    @Test
    void allChildrenAreListedAndNobodyElse() {
        var parent = page("Parent");
        List<ContentId> children = IntStream.range(0, 260)
                .mapToObj(number -> id(site.createPage("RP", parent, "Child " + number, "<p/>")))
                .toList();
        page("Stranger");
        assertThat(client.children(ContentType.PAGE, id(parent)).stream())
                .allSatisfy(child -> assertThat(child.version().number()).isEqualTo(1))
                .extracting(Content::id)
                .containsExactlyElementsOf(children);
        assertThatThrownBy(() -> client.children(ContentType.PAGE, new ContentId("999999"))
                        .next())
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSearchTellsTitlesSpacesAndAddressesOfEveryType() {
        var page = page("Page <about> search");
        site.comment(page, "Hm");
        site.attach(page, "a.txt", "text/plain", new byte[] {65});
        index();
        assertThat(client.searchContents(Cql.field("space", "RP")).stream())
                .allSatisfy(found -> {
                    assertThat(found.space()).isEqualTo(space().id());
                    assertThat(found.url().toString())
                            .startsWith(client.site().url().toString());
                    assertThat(found.version().number()).isEqualTo(1);
                })
                .extracting(Content::type)
                .contains(ContentType.PAGE, ContentType.COMMENT, ContentType.ATTACHMENT);
        assertThat(client.searchContents(Cql.field("title", "Page <about> search")).stream())
                .extracting(Content::title)
                .containsExactly("Page <about> search");
        assertThatThrownBy(() -> client.searchContents(new Cql("space = = RP")).next())
                .isInstanceOf(InvalidRequest.class);
    }
}
