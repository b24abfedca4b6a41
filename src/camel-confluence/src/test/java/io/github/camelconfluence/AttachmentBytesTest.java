package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import io.github.camelconfluence.simulator.model.ContentId;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nobody reads attachments as text, they are delivered as what they are. */
class AttachmentBytesTest extends CloudRouteTest {

    private static final byte[] LOGO = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff};

    private final List<Path> downloads = new ArrayList<>();
    private ContentId page;

    @BeforeEach
    void aPage() {
        page = wiki.createPage("RP", null, "Page", "<p>x</p>");
    }

    @Test
    void aMessageConvertsToTheBytesOfItsAttachmentUntilItIsDone() throws Exception {
        wiki.attach(page, "logo.png", "image/png", LOGO);
        List<byte[]> seen = new ArrayList<>();
        List<String> told = new ArrayList<>();
        follow("RP?types=attachment", exchange -> {
            var in = exchange.getIn();
            told.add(in.getHeader(Exchange.CONTENT_TYPE, String.class));
            told.add(String.valueOf(in.getBody(String.class)));
            told.add(in.getBody(ConfluenceChange.class).title());
            seen.add(in.getBody(byte[].class));
            try (InputStream stream = in.getBody(InputStream.class)) {
                seen.add(stream.readAllBytes());
            }
            seen.add(Files.readAllBytes(in.getBody(File.class).toPath()));
            downloads.add(in.getBody(File.class).toPath());
        });
        poll();

        assertThat(told).containsExactly("image/png", "null", "logo.png");
        assertThat(seen).containsExactly(LOGO, LOGO, LOGO);
        assertThat(asked("/download")).isEqualTo(1);
        assertThat(downloads).allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void theFolderOfDownloadsGoesWithTheRoute() throws Exception {
        wiki.attach(page, "logo.png", "image/png", LOGO);
        follow(
                "RP?types=attachment",
                exchange -> downloads.add(
                        exchange.getIn().getBody(File.class).toPath().getParent()));
        poll();
        assertThat(downloads)
                .singleElement()
                .satisfies(folder -> assertThat(folder).exists());

        context.getRouteController().stopRoute(ROUTE);
        assertThat(downloads).allSatisfy(folder -> assertThat(folder).doesNotExist());
    }

    @Test
    void aFileSinkWritesPagesAsTextAndAttachmentsAsBytes() throws Exception {
        wiki.attach(page, "logo.png", "image/png", LOGO);
        Path out = folder.resolve("out");
        route(builder -> builder.from("confluence:RP?types=page,attachment&startScheduler=false")
                .routeId(ROUTE)
                .setHeader(Exchange.FILE_NAME, builder.simple("${header.CamelConfluenceTitle}"))
                .to("file:" + out));
        poll();

        assertThat(out.resolve("logo.png")).hasBinaryContent(LOGO);
        assertThat(out.resolve("Page")).hasContent("x\n");
    }

    @Test
    void anAttachmentThatIsTooLargeIsDeliveredWithoutItsBytes() throws Exception {
        wiki.attach(page, "logo.png", "image/png", LOGO);

        follow("RP?types=attachment&attachmentMaxSize=7");

        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.file()).isEqualTo(new ConfluenceChange.File("image/png", 8L));
            assertThat(change.conversion().warnings())
                    .containsExactly("Not downloaded: its 8 bytes are more than attachmentMaxSize=7");
        });
        assertThat(asked("/download")).isZero();
    }

    @Test
    void anAttachmentOfAnUnwantedTypeIsDeliveredWithoutItsBytes() throws Exception {
        wiki.attach(page, "logo.png", "image/png", LOGO);
        wiki.attach(page, "notes.txt", "text/plain", "Notes".getBytes(StandardCharsets.UTF_8));
        List<String> seen = new ArrayList<>();

        follow(
                "RP?types=attachment&attachmentTypes=application/pdf,text/*",
                exchange -> seen.add(exchange.getIn().getHeader(ConfluenceHeaders.TITLE) + " "
                        + (exchange.getIn().getBody(byte[].class) == null ? "without" : "with") + " "
                        + exchange.getIn()
                                .getBody(ConfluenceChange.class)
                                .conversion()
                                .warnings()));
        poll();

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "notes.txt with []",
                        "logo.png without [Not downloaded: attachmentTypes does not name image/png]");
    }

    @Test
    void withoutBodiesNothingIsDownloaded() throws Exception {
        wiki.attach(page, "logo.png", "image/png", LOGO);

        follow("RP?types=attachment&bodyFormat=none");

        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.title()).isEqualTo("logo.png");
            assertThat(change.conversion().warnings()).isEmpty();
        });
        assertThat(asked("/download")).isZero();
    }

    @Test
    void aDownloadThatFailsIsThatAttachmentsFailureAloneAndIsTriedAgain() throws Exception {
        wiki.attach(page, "bad.png", "image/png", LOGO);
        wiki.attach(page, "good.png", "image/png", LOGO);
        String bad = wiki.attach(page, "bad.png", "image/png", LOGO).toString();
        confluence.faults().always().matching(bad + "/download").answer(500);
        context.getComponent("confluence", ConfluenceComponent.class).useWaiters(() -> duration -> {});
        follow("RP?types=attachment");
        assertThat(received).extracting(ConfluenceChange::title).containsExactly("good.png");
        assertThat(leftOver()).isEmpty();

        confluence.faults().clear();
        clock.advance(Duration.ofHours(2));
        assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("bad.png");
    }

    @Test
    void attachmentsThatWereNotAskedForDoNotFailAndComeByTheNextPoll() throws Exception {
        List<String> titles =
                IntStream.range(0, 8).mapToObj(number -> number + ".png").toList();
        List<ContentId> ids = titles.stream()
                .map(title -> wiki.attach(page, title, "image/png", LOGO))
                .toList();
        confluence.faults().always().matching(ids.get(4) + "/download").answer(429, RetryAfter.ABSURD, Duration.ZERO);
        follow("RP?types=attachment");
        takeFailure(RateLimited.class);
        assertThat(status().failed()).isEmpty();
        assertThat(status().faults()).noneMatch(fault -> fault.kind().equals("sink-down"));
        assertThat(leftOver()).isEmpty();
        List<ConfluenceChange> all = new ArrayList<>(received);

        confluence.faults().clear();
        shutDownRoute();
        follow("RP?types=attachment");
        all.addAll(received);

        assertThat(all).extracting(ConfluenceChange::title).containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    void anAttachmentWhoseFileIsGoneIsDeliveredWithoutIt() throws Exception {
        String id = wiki.attach(page, "lost.png", "image/png", LOGO).toString();
        confluence.faults().always().matching(id + "/download").answer(404);

        follow("RP?types=attachment");

        assertThat(received)
                .singleElement()
                .satisfies(change -> assertThat(change.conversion().warnings())
                        .singleElement()
                        .asString()
                        .startsWith("Confluence does not have its file"));
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void aDownloadThatTakesTooLongIsTriedAgain() throws Exception {
        wiki.attach(page, "slow.png", "image/png", LOGO);
        whenAskedFor("/download", () -> clock.advance(Duration.ofSeconds(11)));

        follow("RP?types=attachment&attachmentTimeout=10000");
        assertThat(received).isEmpty();
        assertThat(leftOver()).isEmpty();

        clock.advance(Duration.ofHours(2));
        assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("slow.png");
    }

    @Test
    void anAttachmentThatIsLargerThanItsSizeIsNotKept() throws Exception {
        String id = wiki.attach(page, "logo.png", "image/png", LOGO).toString();
        confluence.faults().always().matching(id + "/download").answer(Answer.of(200, "image/png", "x".repeat(1_000)));

        follow("RP?types=attachment&attachmentMaxSize=100");

        assertThat(received)
                .singleElement()
                .satisfies(change -> assertThat(change.conversion().warnings())
                        .containsExactly("Download broken off: there are more bytes than Confluence says, and than"
                                + " attachmentMaxSize=100"));
        assertThat(leftOver()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"attachmentMaxSize=0", "attachmentTimeout=0", "attachmentTypes=pdf"})
    void optionsThatMakeNoSenseAreRefusedByName(String option) {
        assertThatThrownBy(() -> context.getEndpoint("confluence:RP?types=attachment&" + option))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining(option.substring(0, option.indexOf('=')));
    }

    private long asked(String text) {
        return confluence.requests().count(request -> request.toString().contains(text));
    }

    private static List<Path> leftOver() {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return folders.filter(folder -> folder.getFileName()
                            .toString()
                            .startsWith("confluence-attachments-"
                                    + ProcessHandle.current().pid() + "-"))
                    .flatMap(AttachmentBytesTest::files)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
