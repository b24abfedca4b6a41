package io.github.camelconfluence.routes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.ConfluenceChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderMirrorTest {

    @TempDir
    private Path temp;

    private Path root;
    private FolderMirror mirror;

    @BeforeEach
    void mirrorOfAFolder() {
        root = temp.resolve("files");
        mirror = successor();
    }

    @Test
    void aNewPageBecomesAFileAtItsPath() throws IOException {
        mirror.mirror(change("created", "7", "RP/Home/Page-7", null, "# Page"));

        assertThat(root.resolve("RP/Home/Page-7.md")).hasContent("# Page");
    }

    @Test
    void nothingButTheFileIsLeftInItsFolder() throws IOException {
        mirror.mirror(change("created", "7", "RP/Page-7", null, "one"));
        mirror.mirror(change("updated", "7", "RP/Page-7", null, "two"));

        assertThat(files()).containsExactly("RP/Page-7.md");
        assertThat(root.resolve("RP/Page-7.md")).hasContent("two");
    }

    @Test
    void whatAKilledProcessLeftHalfWrittenIsReplaced() throws IOException {
        Files.createDirectories(root.resolve("RP"));
        Files.writeString(root.resolve("RP/.7.part"), "half a pa");

        mirror.mirror(change("created", "7", "RP/Page-7", null, "whole"));

        assertThat(files()).containsExactly("RP/Page-7.md");
    }

    @Test
    void aMovedPageLeavesNeitherItsFileNorAnEmptyFolderBehind() throws IOException {
        mirror.mirror(change("created", "7", "RP/Old/Deep/Page-7", null, "text"));

        mirror.mirror(change("moved", "7", "RP/New/Page-7", "RP/Old/Deep/Page-7", "text"));

        assertThat(files()).containsExactly("RP/New/Page-7.md");
        assertThat(root.resolve("RP/Old")).doesNotExist();
    }

    @Test
    void aMoveWhoseOldFileIsAlreadyGoneIsDoneAgainWithoutHarm() throws IOException {
        mirror.mirror(change("moved", "7", "RP/New/Page-7", "RP/Old/Page-7", "text"));
        mirror.mirror(change("moved", "7", "RP/New/Page-7", "RP/Old/Page-7", "text"));

        assertThat(files()).containsExactly("RP/New/Page-7.md");
    }

    @Test
    void aPreviousPathThatIsThePresentOneDeletesNothing() throws IOException {
        mirror.mirror(change("moved", "7", "RP/Page-7", "RP/Page-7", "text"));

        assertThat(files()).containsExactly("RP/Page-7.md");
    }

    @Test
    void aFileThatOnlyAKilledProcessKnewOfIsFoundByItsSuccessor() throws IOException {
        mirror.mirror(change("created", "7", "RP/Home/Page-7", null, "text"));
        mirror.mirror(change("moved", "7", "RP/Brief/Page-7", "RP/Home/Page-7", "text"));

        mirror = successor();
        mirror.mirror(change("moved", "7", "RP/New/Page-7", "RP/Home/Page-7", "text"));

        assertThat(files()).containsExactly("RP/New/Page-7.md");
        assertThat(root.resolve("RP/Brief")).doesNotExist();
    }

    @Test
    void whatOnlyAKilledProcessKnewOfIsDeletedToo() throws IOException {
        mirror.mirror(change("created", "7", "RP/Home/Page-7", null, "text"));
        mirror.mirror(change("moved", "7", "RP/Brief/Page-7", "RP/Home/Page-7", "text"));

        mirror = successor();
        mirror.mirror(change("deleted", "7", "RP/Home/Page-7", null, null));

        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftHalfWrittenIsRemovedWhereThePageIsNoMore() throws IOException {
        mirror.mirror(change("created", "7", "RP/Brief/Page-7", null, "text"));
        Files.move(root.resolve("RP/Brief/Page-7.md"), root.resolve("RP/Brief/.7.part"));

        mirror = successor();
        mirror.mirror(change("created", "7", "RP/New/Page-7", null, "text"));

        assertThat(files()).containsExactly("RP/New/Page-7.md");
        assertThat(root.resolve("RP/Brief")).doesNotExist();
    }

    @Test
    void aPageThatMovedBackToWhereItWasOfLateStaysThere() throws IOException {
        mirror.mirror(change("created", "7", "RP/Home/Page-7", null, "text"));
        mirror.mirror(change("moved", "7", "RP/Brief/Page-7", "RP/Home/Page-7", "text"));

        mirror = successor();
        mirror.mirror(change("updated", "7", "RP/Home/Page-7", null, "text"));

        assertThat(files()).containsExactly("RP/Home/Page-7.md");
    }

    @Test
    void thePagesOfTwoSitesWithTheSameIdDoNotRemoveEachOther() throws IOException {
        Exchange other = change("created", "7", "HR/Page-7", null, "text");
        other.getMessage().setHeader("CamelConfluenceSite", "https://other.example.com");
        mirror.mirror(other);

        mirror = successor();
        mirror.mirror(change("created", "7", "RP/Page-7", null, "text"));

        assertThat(files()).containsExactly("HR/Page-7.md", "RP/Page-7.md");
    }

    @Test
    void whatIsRememberedOfLateStaysSmall() throws IOException {
        for (int i = 0; i < 2500; i++) {
            mirror.mirror(change("created", Integer.toString(i), "RP/Page-" + i, null, "text"));
        }

        assertThat(Files.readAllLines(root.resolve(".recent-paths")))
                .hasSizeBetween(1000, 2000)
                .last()
                .asString()
                .endsWith("RP/Page-2499.md");
    }

    @Test
    void aLineThatAKilledProcessEndedWithinACharacterStopsNoChange() throws IOException {
        mirror.mirror(change("created", "7", "RP/Page-7", null, "text"));
        byte[] line = "https://acme.example.com/8\tRP/Größe".getBytes(StandardCharsets.UTF_8);
        Files.write(root.resolve(".recent-paths"), Arrays.copyOf(line, line.length - 2), StandardOpenOption.APPEND);

        mirror = successor();
        mirror.mirror(change("created", "9", "RP/Page-9", null, "text"));
        mirror = successor();
        mirror.mirror(change("updated", "7", "RP/New/Page-7", null, "text"));

        assertThat(files()).containsExactly("RP/New/Page-7.md", "RP/Page-9.md");
    }

    @Test
    void whatADiskTookOnlyHalfIsWrittenAnew() throws IOException {
        mirror.mirror(change("created", "7", "RP/Page-7", null, "text"));
        Path recent = root.resolve(".recent-paths");
        Files.delete(recent);
        Files.createDirectory(recent);
        assertThatThrownBy(() -> mirror.mirror(change("created", "8", "RP/Page-8", null, "text")))
                .isInstanceOf(IOException.class);
        Files.delete(recent);

        mirror.mirror(change("created", "9", "RP/Page-9", null, "text"));

        assertThat(Files.readAllLines(recent))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("RP/Page-7.md"),
                        line -> assertThat(line).endsWith("RP/Page-8.md"),
                        line -> assertThat(line).endsWith("RP/Page-9.md"));
    }

    @Test
    void aDeletionRemovesTheFileAndTheFoldersItLeavesEmpty() throws IOException {
        mirror.mirror(change("created", "7", "RP/Home/Page-7", null, "text"));
        mirror.mirror(change("created", "8", "RP/Other-8", null, "text"));

        mirror.mirror(change("deleted", "7", "RP/Home/Page-7", null, null));

        assertThat(files()).containsExactly("RP/Other-8.md");
        assertThat(root.resolve("RP/Home")).doesNotExist();
    }

    @Test
    void deletingWhatWasNeverThereIsFine() throws IOException {
        mirror.mirror(change("deleted", "7", "RP/Home/Page-7", null, null));

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aFolderWithAForeignFileIsKept() throws IOException {
        mirror.mirror(change("created", "7", "RP/Home/Page-7", null, "text"));
        Files.writeString(root.resolve("RP/Home/notes.txt"), "mine");

        mirror.mirror(change("deleted", "7", "RP/Home/Page-7", null, null));

        assertThat(files()).containsExactly("RP/Home/notes.txt");
    }

    @Test
    void aFileThatIsNotNamedAfterTheContentIsNeitherDeletedNorOverwritten() throws IOException {
        Files.createDirectories(root.resolve("RP"));
        Files.writeString(root.resolve("RP/notes.md"), "mine");

        assertThatThrownBy(() -> mirror.mirror(change("deleted", "7", "RP/notes", null, null)))
                .isInstanceOf(UnsafePathException.class);
        assertThatThrownBy(() -> mirror.mirror(change("created", "7", "RP/notes", null, "theirs")))
                .isInstanceOf(UnsafePathException.class);
        assertThatThrownBy(() -> mirror.mirror(change("deleted", "7", "RP/Page-17", null, null)))
                .isInstanceOf(UnsafePathException.class);
        assertThat(root.resolve("RP/notes.md")).hasContent("mine");
    }

    @Test
    void anAttachmentKeepsItsOwnExtension() throws IOException {
        Exchange attachment = change("created", "att9", "RP/Home-1/diagram-att9.svg", null, "<svg/>");
        attachment.getMessage().setHeader("CamelConfluenceContentType", "attachment");

        mirror.mirror(attachment);

        assertThat(files()).containsExactly("RP/Home-1/diagram-att9.svg");
    }

    @Test
    void theTextOfAnAttachmentIsATextFileUntilItIsBytesOrGone() throws IOException {
        mirror.mirror(attachment("created", "{\"body\":{\"format\":\"text\",\"value\":\"The plan\"}}"));
        assertThat(root.resolve("RP/Home-1/plan-att9.txt")).hasContent("The plan");
        assertThat(files()).containsExactly("RP/Home-1/plan-att9.txt");

        mirror.mirror(attachment("updated", "{}"));
        assertThat(files()).containsExactly("RP/Home-1/plan-att9.pdf");

        mirror.mirror(attachment("updated", "{\"body\":{\"format\":\"text\",\"value\":\"The plan\"}}"));
        mirror.mirror(attachment("deleted", "{}"));
        assertThat(files()).isEmpty();
    }

    private static Exchange attachment(String event, String json) throws IOException {
        Exchange attachment = change(event, "att9", "RP/Home-1/plan-att9.pdf", null, null);
        attachment.getMessage().setHeader("CamelConfluenceContentType", "attachment");
        attachment.getMessage().setBody(new ObjectMapper().readValue(json, ConfluenceChange.class));
        return attachment;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../Page-7",
                "RP/../../Page-7",
                "RP/./Page-7",
                "/etc/Page-7",
                "RP//Page-7",
                "RP/..\\..\\Page-7",
                "RP/a\u0000b/Page-7",
                "RP/a\nb/Page-7",
                "",
                ".."
            })
    void aHostilePathIsRefused(String path) {
        assertThatThrownBy(() -> mirror.mirror(change("created", "7", path, null, "text")))
                .isInstanceOf(UnsafePathException.class);
        assertThatThrownBy(() -> mirror.mirror(change("deleted", "7", path, null, null)))
                .isInstanceOf(UnsafePathException.class);
        assertThatThrownBy(() -> mirror.mirror(change("moved", "7", "RP/Page-7", path, "text")))
                .isInstanceOf(UnsafePathException.class);
        assertThat(temp.toFile().list()).containsExactly("files");
    }

    @Test
    void aSymbolicLinkDoesNotLeadOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("Page-7.md"), "mine");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("RP"), outside);

        assertThatThrownBy(() -> mirror.mirror(change("updated", "7", "RP/Page-7", null, "theirs")))
                .isInstanceOf(UnsafePathException.class);
        assertThatThrownBy(() -> mirror.mirror(change("deleted", "7", "RP/Page-7", null, null)))
                .isInstanceOf(UnsafePathException.class);
        assertThat(outside.resolve("Page-7.md")).hasContent("mine");
    }

    @Test
    void aSymbolicLinkInAFilesPlaceIsReplacedAndItsTargetLeftAlone() throws IOException {
        Path target = Files.writeString(temp.resolve("secret"), "mine");
        Files.createDirectories(root.resolve("RP"));
        Files.createSymbolicLink(root.resolve("RP/Page-7.md"), target);

        mirror.mirror(change("updated", "7", "RP/Page-7", null, "theirs"));

        assertThat(target).hasContent("mine");
        assertThat(root.resolve("RP/Page-7.md")).isRegularFile().hasContent("theirs");
    }

    @Test
    void theMirrorsFolderMayItselfBeBehindALink() throws IOException {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        Files.createSymbolicLink(root, disk);

        mirror.mirror(change("created", "7", "RP/Page-7", null, "text"));

        assertThat(disk.resolve("RP/Page-7.md")).hasContent("text");
    }

    private FolderMirror successor() {
        FolderMirror successor = new FolderMirror();
        successor.setFolder(root.toString());
        return successor;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".recent-paths"))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Exchange change(String event, String id, String path, String previousPath, String content) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(content);
        exchange.getMessage().setHeader("CamelConfluenceEvent", event);
        exchange.getMessage().setHeader("CamelConfluenceContentId", id);
        exchange.getMessage().setHeader("CamelConfluencePath", path);
        exchange.getMessage().setHeader("CamelConfluencePreviousPath", previousPath);
        return exchange;
    }
}
