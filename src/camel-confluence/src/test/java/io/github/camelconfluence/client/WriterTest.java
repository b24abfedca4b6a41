package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Token;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WriterTest {

    abstract static class OnCloud extends ConfluenceWriterContract {
        OnCloud(Written written) {
            super(written);
        }

        @Test
        void aPageIsPlacedBesideASiblingUnderAFolderAndAtTheTop() {
            Content parent = existing("Parent");
            Content sibling = writer().create(newPage("Sibling", parent.id()));
            Content page = existing("Page");
            ContentId folder = id(site.createFolder("RP", null, "Folder"));
            assertThat(writer().move(page.id(), new Placement.Before(sibling.id()))
                            .parent())
                    .isEqualTo(on(parent));
            assertThat(writer().move(page.id(), new Placement.Under(folder)).parent())
                    .isEqualTo(new Content.Parent(folder, ContentType.FOLDER));
            assertThat(writer().move(page.id(), new Placement.After(sibling.id()))
                            .parent())
                    .isEqualTo(on(parent));
            assertThat(writer().move(page.id(), new Placement.TopOf(space())).parent())
                    .isNull();
            assertThat(read(page.id()).version().number()).isEqualTo(1);
        }

        @Test
        void aPageUnderItselfIsRefused() {
            Content page = existing("Page");
            assertThatThrownBy(() -> writer().move(page.id(), new Placement.Under(page.id())))
                    .isInstanceOf(InvalidRequest.class);
        }

        @Test
        void adfIsTaken() {
            Body adf = new Body(
                    BodyRepresentation.ADF, "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\"}]}");
            assertThat(writer().create(new NewContent(space(), ContentType.PAGE, "New", null, adf))
                            .title())
                    .isEqualTo("New");
        }

        @Test
        void moreThanFiveMegabytesAreTooMuchAndSaidToBe() {
            Body large = storage("<p>" + "x".repeat(5 * 1024 * 1024) + "</p>");
            assertThatThrownBy(() -> writer().create(new NewContent(space(), ContentType.PAGE, "Large", null, large)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("'Large' has 5120 KB")
                    .hasMessageContaining("5 MB at most");
        }

        @Test
        void anArchivedPageKeepsItsTitleAndIsFoundByIt() {
            var archived = page("Archived");
            site.archive(archived);
            assertThatThrownBy(() -> writer().create(newPage("Archived", null)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("archived");
            assertThat(client.withTitle(space(), ContentType.PAGE, "Archived"))
                    .extracting(Content::status)
                    .containsExactly(ContentStatus.ARCHIVED);
        }
    }

    @Nested
    class OnACloudSite extends OnCloud {
        OnACloudSite() {
            super(Written.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends OnCloud {
        ThroughTheGateway() {
            super(Written.CLOUD_GATEWAY);
        }

        @Test
        void everyWriteNamesTheScopeThatItsTokenLacks() {
            Content page = existing("Page");
            Space space = space();
            Map<String, Runnable> writes = new LinkedHashMap<>();
            Set<String> scopes = new HashSet<>(io.github.camelconfluence.simulator.model.Credentials.READ_SCOPES);
            Token token = new Token("ATATT3s-read-only", Accounts.EDITOR, Token.Kind.SCOPED, scopes);
            site.signIn().issue(token);
            try (ConfluenceClient reader = Connected.to(confluence, token, clock)) {
                ConfluenceWriter poor = reader.writer();
                writes.put(
                        "write:page:confluence",
                        () -> poor.create(new NewContent(space, ContentType.PAGE, "New", null, storage("<p/>"))));
                writes.put("delete:page:confluence", () -> poor.trash(ContentType.PAGE, page.id()));
                writes.put(
                        "write:comment:confluence",
                        () -> poor.comment(new NewComment(on(page), null, storage("<p/>"))));
                writes.put("write:confluence-content", () -> poor.addLabels(ContentType.PAGE, page.id(), List.of("x")));
                writes.put("write:confluence-file", () -> poor.attach(on(page), upload("a.txt", "a")));
                writes.put(
                        "delete:attachment:confluence",
                        () -> poor.trash(ContentType.ATTACHMENT, new ContentId("att4711")));
                writes.forEach((scope, write) -> assertThatThrownBy(write::run)
                        .isInstanceOf(AccessDenied.class)
                        .hasMessageContaining("'" + scope + "'"));
            }
        }
    }

    abstract static class OnDataCenter extends ConfluenceWriterContract {
        OnDataCenter(Written written) {
            super(written);
        }

        @Test
        void onlyAnotherParentCanBeNamedAndOnlyStorageTaken() {
            Content page = existing("Page");
            for (Placement place : List.of(
                    new Placement.Before(page.id()), new Placement.After(page.id()), new Placement.TopOf(space()))) {
                assertThatThrownBy(() -> writer().move(page.id(), place))
                        .isInstanceOf(InvalidRequest.class)
                        .hasMessageContaining("only under another one")
                        .hasMessageContaining("REST API has no such move");
            }
            Body adf = new Body(BodyRepresentation.ADF, "{}");
            assertThatThrownBy(() -> writer().create(new NewContent(space(), ContentType.PAGE, "New", null, adf)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("storage format only");
        }

        @Test
        void aPageThatIsThereAlreadyIsNotMovedAgain() {
            Content parent = existing("Parent");
            Content page = writer().create(newPage("Page", parent.id()));
            assertThat(writer().move(page.id(), new Placement.Under(parent.id()))
                            .version()
                            .number())
                    .isEqualTo(1);
        }
    }

    @Nested
    class OnDataCenter9 extends OnDataCenter {
        OnDataCenter9() {
            super(Written.DATA_CENTER_9);
        }
    }

    @Nested
    class OnDataCenter7 extends OnDataCenter {
        OnDataCenter7() {
            super(Written.DATA_CENTER_7);
        }
    }
}
