package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every writer promises of pages, blog posts, labels, comments and properties. */
abstract class ConfluenceWriterContract extends WriterFixture {

    ConfluenceWriterContract(Written written) {
        super(written);
    }

    @Test
    void aPageIsMadeUnderItsParentAndToldAsItIs() {
        Content parent = existing("Parent");
        Content made = writer().create(newPage("Child & \"quoted\" <ü>", parent.id()));
        assertThat(made.version().number()).isEqualTo(1);
        assertThat(made.title()).isEqualTo("Child & \"quoted\" <ü>");
        assertThat(made.parent()).isEqualTo(on(parent));
        assertThat(made.space()).isEqualTo(space().id());
        assertThat(made.status()).isEqualTo(ContentStatus.CURRENT);
        assertThat(made.url().toString()).startsWith(client.site().url().toString());
        assertThat(read(made.id()).body()).isEqualTo(storage("<p>Child & \"quoted\" <ü></p>"));
    }

    @Test
    void aPageWithoutParentIsAtTheTopAndNotUnderTheHomepage() {
        existing("Home");
        Content made = writer().create(newPage("Top", null));
        assertThat(made.parent()).isNull();
    }

    @Test
    void aBlogPostIsMadeAndUpdated() {
        Content made =
                writer().create(new NewContent(space(), ContentType.BLOGPOST, "News", null, storage("<p>new</p>")));
        Content updated = writer().update(update(made, "<p>newer</p>"));
        assertThat(updated.type()).isEqualTo(ContentType.BLOGPOST);
        assertThat(updated.version().number()).isEqualTo(2);
        assertThat(client.find(ContentType.BLOGPOST, made.id(), BodyRepresentation.STORAGE))
                .map(Content::body)
                .contains(storage("<p>newer</p>"));
    }

    @Test
    void anUpdateMakesTheNextVersionWithItsMessage() {
        Content page = existing("Page");
        Content updated = writer().update(update(page, "<p>changed</p>"));
        assertThat(updated.version().number()).isEqualTo(2);
        assertThat(updated.version().message()).isEqualTo("why");
        assertThat(read(page.id()).body()).isEqualTo(storage("<p>changed</p>"));
    }

    @Test
    void anUpdateCanRenameAndMove() {
        Content page = existing("Page");
        Content parent = existing("Parent");
        Content updated = writer().update(
                        new ContentUpdate(ContentType.PAGE, page.id(), 1, "Renamed", storage("<p/>"), parent.id(), ""));
        assertThat(updated.title()).isEqualTo("Renamed");
        assertThat(updated.parent()).isEqualTo(on(parent));
    }

    @Test
    void anUpdateOfAnotherVersionThanTheCurrentOneIsAConflictAndChangesNothing() {
        Content page = existing("Page");
        writer().update(update(page, "<p>first</p>"));
        assertThatThrownBy(() -> writer().update(update(page, "<p>second</p>"))).isInstanceOf(VersionConflict.class);
        assertThat(read(page.id()).body()).isEqualTo(storage("<p>first</p>"));
    }

    @Test
    void anUpdateOfWhatIsNotThereIsNotFound() {
        Content page = existing("Page");
        site.purge(io.github.camelconfluence.simulator.model.ContentId.parse(
                        page.id().value())
                .orElseThrow());
        assertThatThrownBy(() -> writer().update(update(page, "<p/>"))).isInstanceOf(NotFound.class);
    }

    @Test
    void aTitleThatIsTakenIsNamedWithTheCure() {
        existing("Taken");
        InvalidRequest refused =
                catchThrowableOfType(InvalidRequest.class, () -> writer().create(newPage("Taken", null)));
        assertThat(refused.isTitleTaken()).isTrue();
        assertThat(refused).hasMessageContaining("'Taken'").hasMessageContaining("Choose another title");
        Content other = existing("Other");
        assertThatThrownBy(() -> writer().update(
                                new ContentUpdate(ContentType.PAGE, other.id(), 1, "Taken", storage("<p/>"), null, "")))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        taken -> assertThat(taken.isTitleTaken()).isTrue());
    }

    @Test
    void aPageIsMovedUnderAnotherAlsoOfAnotherSpaceWithItsBody() {
        Content page = existing("Page");
        Content parent = existing("Parent");
        assertThat(writer().move(page.id(), new Placement.Under(parent.id())).parent())
                .isEqualTo(on(parent));
        site.createSpace("ENG", "Engineering");
        ContentId there = id(site.createPage("ENG", null, "There", "<p/>"));
        Content moved = writer().move(page.id(), new Placement.Under(there));
        assertThat(moved.space()).isNotEqualTo(page.space());
        assertThat(moved.parent()).isEqualTo(new Content.Parent(there, ContentType.PAGE));
        assertThat(read(page.id()).body()).isEqualTo(storage("<p>Page</p>"));
    }

    @Test
    void whatIsTrashedIsFoundInTheTrashAndTrashedOnlyOnce() {
        Content page = existing("Page");
        assertThat(writer().trash(ContentType.PAGE, page.id())).isTrue();
        assertThat(read(page.id()).status()).isEqualTo(ContentStatus.TRASHED);
        assertThat(writer().trash(ContentType.PAGE, page.id())).isFalse();
        assertThat(read(page.id()).status()).isEqualTo(ContentStatus.TRASHED);
    }

    @Test
    void onlyWhatIsInTheTrashIsPurged() {
        Content page = existing("Page");
        assertThatThrownBy(() -> writer().purge(ContentType.PAGE, page.id()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("not in the trash");
        writer().trash(ContentType.PAGE, page.id());
        assertThat(writer().purge(ContentType.PAGE, page.id())).isTrue();
        assertThat(client.find(ContentType.PAGE, page.id())).isEmpty();
        assertThat(writer().purge(ContentType.PAGE, page.id())).isFalse();
    }

    @Test
    void commentsAreMadeAnsweredAndDeleted() {
        Content page = existing("Page");
        Content comment = writer().comment(new NewComment(on(page), null, storage("<p>Hm</p>")));
        Content reply = writer().comment(new NewComment(on(page), comment.id(), storage("<p>Well</p>")));
        assertThat(comment.parent()).isEqualTo(on(page));
        assertThat(reply.details())
                .isInstanceOfSatisfying(
                        ContentDetails.Comment.class,
                        details -> assertThat(details.replyTo()).isEqualTo(comment.id()));
        assertThat(client.comments(ContentType.PAGE, page.id(), BodyRepresentation.STORAGE))
                .extracting(Content::body)
                .containsExactly(storage("<p>Hm</p>"), storage("<p>Well</p>"));
        assertThat(writer().trash(ContentType.COMMENT, comment.id())).isTrue();
        assertThat(client.comments(ContentType.PAGE, page.id(), BodyRepresentation.NONE))
                .isEmpty();
    }

    @Test
    void anInlineCommentIsAnsweredWhereItIs() {
        var page = page("Page");
        ContentId inline = id(site.commentInline(page, "Page", "Why?"));
        Content.Parent on = new Content.Parent(id(page), ContentType.PAGE);
        Content reply = writer().comment(new NewComment(on, inline, storage("<p>Because</p>")));
        assertThat(client.comments(ContentType.PAGE, id(page), BodyRepresentation.NONE))
                .extracting(Content::id)
                .containsExactly(inline, reply.id());
        assertThat(writer().trash(ContentType.COMMENT, reply.id())).isTrue();
    }

    @Test
    void aCommentOnWhatIsNotThereIsNotFoundAndNotMade() {
        Content.Parent nowhere = new Content.Parent(new ContentId("999999"), ContentType.PAGE);
        assertThatThrownBy(() -> writer().comment(new NewComment(nowhere, null, storage("<p/>"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void labelsAreAddedToTheOthersAndRemovedOneByOne() {
        Content page = existing("Page");
        writer().addLabels(ContentType.PAGE, page.id(), List.of("howto", "draft"));
        writer().addLabels(ContentType.PAGE, page.id(), List.of("draft", "new"));
        writer().removeLabel(ContentType.PAGE, page.id(), "draft");
        writer().removeLabel(ContentType.PAGE, page.id(), "never-there");
        assertThat(client.annotations(ContentType.PAGE, page.id(), false).labels())
                .containsExactly("howto", "new");
        assertThat(read(page.id()).version().number()).isEqualTo(1);
    }

    @Test
    void aPropertyIsStoredReplacedAndReadWithoutANewVersionOfThePage() {
        Content page = existing("Page");
        assertThat(writer().property(ContentType.PAGE, page.id(), "camel")).isEmpty();
        assertThat(writer().setProperty(ContentType.PAGE, page.id(), "camel", "{ \"hash\" : \"a\" }"))
                .isEqualTo(new ContentProperty("camel", "{\"hash\":\"a\"}", 1));
        writer().setProperty(ContentType.PAGE, page.id(), "camel", "[1,true]");
        assertThat(writer().property(ContentType.PAGE, page.id(), "camel"))
                .contains(new ContentProperty("camel", "[1,true]", 2));
        assertThat(read(page.id()).version().number()).isEqualTo(1);
    }

    @Test
    void aPropertyThatIsNotJsonIsRefusedWithoutQuotingIt() {
        Content page = existing("Page");
        assertThatThrownBy(() -> writer().setProperty(ContentType.PAGE, page.id(), "camel", "{secret"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("camel")
                .hasMessageNotContaining("secret");
    }

    @Test
    void revokedCredentialsAreRejectedByEveryWrite() {
        Content page = existing("Page");
        Space space = space();
        site.revoke(token());
        List<Runnable> writes = List.of(
                () -> writer().create(new NewContent(space, ContentType.PAGE, "New", null, storage("<p/>"))),
                () -> writer().update(update(page, "<p/>")),
                () -> writer().move(page.id(), new Placement.Under(page.id())),
                () -> writer().trash(ContentType.PAGE, page.id()),
                () -> writer().purge(ContentType.PAGE, page.id()),
                () -> writer().comment(new NewComment(on(page), null, storage("<p/>"))),
                () -> writer().addLabels(ContentType.PAGE, page.id(), List.of("x")),
                () -> writer().removeLabel(ContentType.PAGE, page.id(), "x"),
                () -> writer().attach(on(page), upload("a.txt", "a")),
                () -> writer().property(ContentType.PAGE, page.id(), "k"),
                () -> writer().setProperty(ContentType.PAGE, page.id(), "k", "1"));
        for (Runnable write : writes) {
            assertThatThrownBy(write::run)
                    .isInstanceOf(CredentialsRejected.class)
                    .hasMessageNotContaining(token().secret());
        }
        assertThat(site.find("RP", "New")).isEmpty();
    }
}
