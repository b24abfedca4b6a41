package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every client promises of attachments. */
abstract class AttachmentsContract extends HangingContract {

    AttachmentsContract(Played played) {
        super(played);
    }

    io.github.camelconfluence.simulator.model.ContentId attach(
            io.github.camelconfluence.simulator.model.ContentId page, String name) {
        return site.attach(page, name, "text/plain", ("in " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void attachmentsOfASpaceAreListedWithTheirPageAndFile() {
        var page = page("Page");
        var post = site.createBlogPost("RP", "News", "<p/>");
        var onPage = attach(page, "a ü&.txt");
        clock.advance(Duration.ofHours(1));
        attach(page, "a ü&.txt");
        var onPost = attach(post, "b.txt");
        List<Content> listed = listed(ContentType.ATTACHMENT);
        assertThat(listed).extracting(Content::id).containsExactlyInAnyOrder(id(onPage), id(onPost));
        assertThat(found(listed, onPage)).satisfies(content -> {
            assertThat(content.title()).isEqualTo("a ü&.txt");
            assertThat(content.type()).isEqualTo(ContentType.ATTACHMENT);
            assertThat(content.space()).isEqualTo(space().id());
            assertThat(content.parent()).isEqualTo(new Content.Parent(id(page), ContentType.PAGE));
            assertThat(content.version().number()).isEqualTo(2);
            assertThat(content.createdAt()).isEqualTo("2026-11-20T10:30:20Z");
            assertThat(content.details()).isInstanceOfSatisfying(ContentDetails.File.class, file -> {
                assertThat(file.mediaType()).isEqualTo("text/plain");
                assertThat(file.size()).isEqualTo(12);
                assertThat(file.fileId().isEmpty()).isEqualTo(!played.isCloud());
            });
        });
        assertThat(found(listed, onPost).parent()).isEqualTo(new Content.Parent(id(post), ContentType.BLOGPOST));
    }

    @Test
    void attachmentsElsewhereAreNotListed() {
        site.createSpace("ENG", "Engineering");
        attach(site.createPage("ENG", null, "There", "<p/>"), "there.txt");
        var here = attach(page("Here"), "here.txt");
        var gone = page("Gone");
        attach(gone, "gone.txt");
        site.trash(gone);
        site.trash(attach(page("Other"), "trashed.txt"));
        assertThat(listed(ContentType.ATTACHMENT)).extracting(Content::id).containsExactly(id(here));
    }

    @Test
    void aListingOfAttachmentsGoesOverAllSlices() {
        List<io.github.camelconfluence.simulator.model.ContentId> all = new ArrayList<>();
        var crowded = page("Crowded");
        for (int number = 0; number < 270; number++) {
            all.add(attach(crowded, number + ".txt"));
        }
        for (var page : pages(230)) {
            all.add(attach(page, "one.txt"));
        }
        assertThat(listed(ContentType.ATTACHMENT))
                .extracting(Content::id)
                .containsExactlyInAnyOrderElementsOf(ids(all));
    }

    @Test
    void whatWasAttachedSinceIsFound() {
        var page = page("Page");
        var old = attach(page, "old.txt");
        var replaced = attach(page, "replaced.txt");
        clock.advance(Duration.ofDays(3));
        Instant since = clock.instant();
        clock.advance(Duration.ofMinutes(7));
        var fresh = attach(page, "fresh.txt");
        attach(page, "replaced.txt");
        index();
        client.caller();
        assertThat(changedSince(ContentType.ATTACHMENT, since))
                .contains(id(fresh), id(replaced))
                .doesNotContain(id(old));
    }

    @Test
    void whereNothingWasAttachedOneRequestTellsSo() {
        var page = page("Page");
        for (int number = 0; number < 600; number++) {
            attach(page, number + ".txt");
        }
        clock.advance(Duration.ofDays(3));
        Instant since = clock.instant();
        assertThat(requestsFor(
                        space -> client.changedSince(List.of(space), ContentType.ATTACHMENT, CURRENT, since).stream()
                                .toList()))
                .isEqualTo(1);
    }

    @Test
    void attachmentsAreReadByTheirIds() {
        var page = page("Page");
        var kept = attach(page, "kept.txt");
        var other = attach(page, "other.txt");
        var trashed = attach(page, "trashed.txt");
        site.trash(trashed);
        Reading reading =
                client.read(ContentType.ATTACHMENT, ids(List.of(kept, other, trashed)), BodyRepresentation.STORAGE);
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.contents()).extracting(Content::id).containsExactlyInAnyOrder(id(kept), id(other));
        assertThat(reading.contents())
                .extracting(Content::parent)
                .containsOnly(new Content.Parent(id(page), ContentType.PAGE));
        assertThat(reading.contents()).extracting(Content::body).containsOnlyNulls();
    }

    @Test
    void aTrashedAttachmentIsFoundByItsIdAndAPurgedOneIsNot() {
        var page = page("Page");
        var attachment = attach(page, "a.txt");
        assertThat(client.find(ContentType.ATTACHMENT, id(attachment))
                        .orElseThrow()
                        .space())
                .isEqualTo(space().id());
        site.trash(attachment);
        assertThat(client.find(ContentType.ATTACHMENT, id(attachment)))
                .get()
                .extracting(Content::status)
                .isEqualTo(ContentStatus.TRASHED);
        site.purge(attachment);
        assertThat(client.find(ContentType.ATTACHMENT, id(attachment))).isEmpty();
    }

    @Test
    void attachmentsHaveLabelsAndTheRestrictionsOfTheirPage() {
        var attachment = attach(page("Page"), "a.txt");
        site.label(attachment, "b", "a");
        index();
        Annotations expected = new Annotations(id(attachment), List.of("a", "b"), Audience.UNRESTRICTED);
        assertThat(client.annotations(List.of(space()), ContentType.ATTACHMENT, true).stream())
                .containsExactly(expected);
        assertThat(client.annotations(ContentType.ATTACHMENT, id(attachment), true))
                .isEqualTo(expected);
        assertThat(client.annotations(ContentType.ATTACHMENT, id(attachment), false)
                        .restriction())
                .isNull();
    }

    @Test
    void allAttachmentsOfAPageAreListed() {
        var page = page("Page");
        List<io.github.camelconfluence.simulator.model.ContentId> all = new ArrayList<>();
        for (int number = 0; number < 260; number++) {
            all.add(attach(page, number + ".txt"));
        }
        site.trash(attach(page, "trashed.txt"));
        attach(page("Other"), "elsewhere.txt");
        List<Content> attachments = client.attachments(ContentType.PAGE, id(page));
        assertThat(attachments).extracting(Content::id).containsExactlyElementsOf(ids(all));
        assertThat(attachments)
                .extracting(Content::parent)
                .containsOnly(new Content.Parent(id(page), ContentType.PAGE));
        assertThat(attachments).extracting(Content::space).containsOnly(space().id());
        assertThat(client.attachments(ContentType.PAGE, id(page("Bare")))).isEmpty();
    }

    @Test
    void theBytesOfAnAttachmentAreDownloaded() throws IOException {
        var page = page("Page");
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        var attachment = site.attach(page, "a ü&+%.bin", "application/octet-stream", bytes);
        try (Download download = client.download(id(page), id(attachment))) {
            assertThat(download.bytes().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void attachmentsOfManyPagesAreFoundAtOnceAsEachPageTellsThem() {
        var pages = pages(3);
        pages.forEach(page -> attach(page, "a.txt"));
        attach(pages.get(1), "b.txt");
        attach(pages.get(1), "a.txt");
        site.trash(attach(pages.get(2), "gone.txt"));
        attach(page("Elsewhere"), "c.txt");
        index();
        List<Content> single = ids(pages).stream()
                .flatMap(page -> client.attachments(ContentType.PAGE, page).stream())
                .toList();
        assertThat(client.hanging(ContentType.ATTACHMENT, ids(pages), BodyRepresentation.STORAGE).stream())
                .hasSize(4)
                .containsExactlyInAnyOrderElementsOf(single);
    }

    @Test
    void anAttachmentThatIsNotThereCannotBeDownloaded() {
        ContentId page = id(page("Page"));
        assertThatThrownBy(() -> client.download(page, new ContentId("att999999999")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDownloadThatFailsForAMomentIsTriedAgain() throws IOException {
        var page = page("Page");
        var attachment = attach(page, "a.txt");
        client.caller();
        confluence.faults().next(1).answer(503);
        confluence.faults().next(1).reset();
        try (Download download = client.download(id(page), id(attachment))) {
            assertThat(download.bytes()).hasBinaryContent("in a.txt".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aDownloadThatBreaksOffSaysSo() throws IOException {
        var page = page("Page");
        var attachment = site.attach(page, "a.bin", "application/octet-stream", new byte[100_000]);
        String bytes = played.isCloud() ? "/binary" : "/download/attachments";
        confluence.faults().always().matching(bytes).truncate(5_000);
        try (Download download = client.download(id(page), id(attachment))) {
            assertThatThrownBy(() -> download.bytes().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aLoginPageIsNotTakenForAFile() {
        var page = page("Page");
        var attachment = attach(page, "a.txt");
        String asked = played.isCloud() ? "/download" : "/download/attachments";
        confluence.faults().always().matching(asked).loginPage();
        assertThatThrownBy(() -> client.download(id(page), id(attachment)))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("login page");
    }

    @Test
    void rejectedCredentialsAreSaidToBeWhenDownloading() {
        var page = page("Page");
        var attachment = attach(page, "a.txt");
        site.revoke(token());
        assertThatThrownBy(() -> client.download(id(page), id(attachment))).isInstanceOf(CredentialsRejected.class);
    }

    @Test
    void manyDownloadsThatNobodyReadsToTheEndLeaveRoomForOthers() throws IOException {
        var page = page("Page");
        var attachment = site.attach(page, "a.bin", "application/octet-stream", new byte[2_000_000]);
        for (int number = 0; number < 12; number++) {
            try (Download download = client.download(id(page), id(attachment))) {
                assertThat(download.bytes().read()).isZero();
            }
        }
        assertThat(client.caller()).isNotNull();
    }
}
