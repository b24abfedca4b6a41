package io.github.camelconfluence.tika;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.attachment.AttachmentText;
import io.github.camelconfluence.attachment.ReadingLimits;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class HostileAttachmentsTest extends ReadingTest {

    @Test
    void anEncryptedPdfIsRefused() throws IOException {
        assertRefused(
                "It is encrypted", read("a.pdf", "application/pdf", Documents.encryptedPdf("Secret", "password")));
    }

    @Test
    void aTruncatedDocumentIsRefused() throws IOException {
        byte[] whole = Documents.docx("Half of it");
        assertRefused("It cannot be read", read("a.docx", "", Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void anOpenDocumentThatIsABombIsRefused() throws IOException {
        String head = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
                + "<office:body><office:text>";
        byte[] bomb = Documents.with(Documents.odt("Small"), "content.xml", blanks(head));
        assertThat(bomb).hasSizeLessThan(1 << 20);
        AttachmentText text = read("a.odt", "", bomb);
        assertThat(text.warnings()).isNotEmpty();
        assertThat(text.value() == null ? "" : text.value().strip()).isEmpty();
    }

    @Test
    void aWordDocumentThatIsABombIsRefused() throws IOException {
        String head = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
        byte[] bomb = Documents.with(Documents.docx("Small"), "word/document.xml", blanks(head));
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertRefused("It cannot be read", read("a.docx", "", bomb));
    }

    private static byte[] blanks(String head) {
        byte[] content = new byte[64 << 20];
        Arrays.fill(content, (byte) ' ');
        byte[] start = Documents.utf8(head);
        System.arraycopy(start, 0, content, 0, start.length);
        return content;
    }

    @Test
    void entitiesThatMultiplyAreRefused() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><lolz>&l9;</lolz>");
        AttachmentText text = read("a.xml", "application/xml", Documents.utf8(xml.toString()));
        assertRefused("It cannot be read", text);
    }

    @Test
    void entitiesFromElsewhereAreNotFetched() throws IOException {
        try (ConfluenceSimulator elsewhere = ConfluenceSimulator.cloud().start()) {
            String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY web SYSTEM \"" + elsewhere.url()
                    + "/wiki/secret\"><!ENTITY disk SYSTEM \"file:///etc/hostname\">]><a>[&web;|&disk;]</a>";
            AttachmentText text = read("a.xml", "application/xml", Documents.utf8(xml));
            assertThat(text.value() == null ? "[|]" : text.value().strip()).isEqualTo("[|]");
            assertThat(elsewhere.requests().all()).isEmpty();
        }
    }

    @Test
    void textBeyondTheLimitIsCutOffAndSaidSo() throws IOException {
        AttachmentText text = read(
                "a.txt",
                "text/plain",
                Documents.utf8("word ".repeat(10_000)),
                new ReadingLimits(Duration.ofSeconds(60), 1_000));
        assertThat(text.value()).startsWith("word word").hasSizeLessThanOrEqualTo(1_001);
        assertThat(text.warnings()).containsExactly("Its text is cut off after 1000 characters");
    }

    @Test
    void elementsNestedDeepDoNotOverflowTheStack() throws IOException {
        AttachmentText html =
                read("a.html", "text/html", Documents.utf8("<html><body>" + "<div>".repeat(20_000) + "deep"));
        assertThat(html.value()).contains("deep");
        AttachmentText xml = read("a.xml", "application/xml", Documents.utf8("<a>".repeat(20_000)));
        assertRefused("It cannot be read", xml);
    }

    private static void assertRefused(String why, AttachmentText text) {
        assertThat(text.value()).isNull();
        assertThat(text.warnings()).singleElement().asString().startsWith(why);
    }
}
