package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every writer promises of files. */
abstract class UploadsContract extends WriterFixture {

    UploadsContract(Written written) {
        super(written);
    }

    @Test
    void aFileIsAttachedAndReplacedByTheNextOfItsName() throws IOException {
        Content page = existing("Page");
        Content first = writer().attach(on(page), upload("notes ü & 1.txt", "one"));
        Content second = writer().attach(on(page), upload("notes ü & 1.txt", "two"));
        assertThat(first.version().number()).isEqualTo(1);
        assertThat(first.parent()).isEqualTo(on(page));
        assertThat(first.space()).isEqualTo(page.space());
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.version().number()).isEqualTo(2);
        assertThat(client.attachments(ContentType.PAGE, page.id())).hasSize(1);
        assertThat(client.attachment(on(page), second.title())).map(Content::id).contains(first.id());
        assertThat(downloaded(page.id(), first.id())).isEqualTo("two");
    }

    @Test
    void aFileOfUnknownLengthIsAttachedWhole() throws IOException {
        Content page = existing("Page");
        int size = 3_000_000;
        Content file = writer().attach(on(page), new Upload("big.bin", "", "a comment", -1, () -> new Letters(size)));
        try (Download download = client.download(page.id(), file.id())) {
            assertThat(download.bytes().readAllBytes()).hasSize(size).containsOnly('x');
        }
    }

    @Test
    void aFileThatIsSentAgainIsReadFromItsBeginning() throws IOException {
        Content page = existing("Page");
        AtomicInteger opened = new AtomicInteger();
        confluence
                .faults()
                .next(1)
                .matching("child/attachment")
                .matching(request -> !request.method().equals("GET"))
                .answer(503);
        Content file = writer().attach(on(page), new Upload("a.txt", "text/plain", "", 5, () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream("again".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }));
        assertThat(opened).hasValue(2);
        assertThat(downloaded(page.id(), file.id())).isEqualTo("again");
    }

    @Test
    void aFileThatCannotBeReadIsBrokenOffAndNotAttached() {
        Content page = existing("Page");
        assertThatThrownBy(() -> writer().attach(on(page), new Upload("a.txt", "text/plain", "", 10, () -> {
                    throw new IOException("the disk is gone");
                })))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("a.txt cannot be read: the disk is gone");
        assertThat(client.attachment(on(page), "a.txt")).isEmpty();
    }

    @Test
    void aFileOfAnotherLengthThanWasSaidIsNotAttached() {
        Content page = existing("Page");
        for (int wrong : new int[] {3, 7}) {
            Upload upload = new Upload("a.txt", "text/plain", "", wrong, () -> new Letters(5));
            assertThatThrownBy(() -> writer().attach(on(page), upload))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("does not have the " + wrong + " bytes");
        }
        assertThat(client.attachment(on(page), "a.txt")).isEmpty();
    }

    @Test
    void anAttachmentIsTrashedAndPurged() {
        Content page = existing("Page");
        Content file = writer().attach(on(page), upload("a.txt", "a"));
        assertThat(writer().trash(ContentType.ATTACHMENT, file.id())).isTrue();
        assertThat(client.attachment(on(page), "a.txt")).isEmpty();
        assertThat(writer().purge(ContentType.ATTACHMENT, file.id())).isTrue();
        assertThat(client.find(ContentType.ATTACHMENT, file.id())).isEmpty();
    }

    @Test
    void aFileOnWhatIsNotThereIsNotFound() {
        Content.Parent nowhere = new Content.Parent(new ContentId("999999"), ContentType.PAGE);
        assertThatThrownBy(() -> writer().attach(nowhere, upload("a.txt", "a"))).isInstanceOf(NotFound.class);
    }

    /** So many bytes that are never all there. */
    private static final class Letters extends InputStream {
        private int left;

        Letters(int size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = Math.min(left, length);
            java.util.Arrays.fill(bytes, offset, offset + some, (byte) 'x');
            left -= some;
            return some;
        }
    }
}
