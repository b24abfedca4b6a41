package io.github.camelconfluence.tika;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.attachment.AttachmentText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextOfAttachmentsTest extends ReadingTest {

    @Test
    void aPdfIsItsText() throws IOException {
        assertText(
                "Runbook of the night shift",
                read("a.pdf", "application/pdf", Documents.pdf("Runbook of the night shift")));
    }

    @Test
    void aPdfThatOnlyMustNotBeChangedIsReadAll() throws IOException {
        assertText("Read only", read("a.pdf", "application/pdf", Documents.encryptedPdf("Read only", "")));
    }

    @Test
    void aWordDocumentIsItsText() throws IOException {
        assertText("Grüße aus 東京", read("a.docx", "", Documents.docx("Grüße aus 東京")));
    }

    @Test
    void aSlideIsItsText() throws IOException {
        assertText("Outlook 2027", read("a.pptx", "", Documents.pptx("Outlook 2027")));
    }

    @Test
    void theCellsOfASheetAreSeparatedByTabsInTheNewFormatAndTheOld() throws IOException {
        assertText("Prices\n\tApple\tPear", read("a.xlsx", "", Documents.xlsx("Apple", "Pear")));
        assertText("Prices\n\tApple\tPear", read("a.xls", "application/vnd.ms-excel", Documents.xls("Apple", "Pear")));
    }

    @Test
    void anOpenDocumentIsItsText() throws IOException {
        assertText("Free as in speech", read("a.odt", "", Documents.odt("Free as in speech")));
    }

    @Test
    void htmlIsItsTextWithoutScripts() throws IOException {
        String html =
                "<html><head><title>T</title><script>alert(1)</script></head><body><p>One</p><p>Two</p></body></html>";
        AttachmentText text = read("a.html", "text/html", Documents.utf8(html));
        assertText("One\nTwo", text);
    }

    @Test
    void textIsReadInItsOwnEncoding() throws IOException {
        assertText("Grüße, 日本語", read("a.txt", "text/plain", Documents.utf8("Grüße, 日本語")));
        assertText(
                "Größe und Übermaß für Straßenbauämter in Österreich",
                read(
                        "a.txt",
                        "text/plain",
                        "Größe und Übermaß für Straßenbauämter in Österreich".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void sourceCodeIsTextToo() throws IOException {
        assertText("class A {\n    int b;\n}", read("A.java", "", Documents.utf8("class A {\n    int b;\n}\n")));
    }

    @Test
    void commaSeparatedValuesAreACellEach() throws IOException {
        assertThat(read("a.csv", "text/csv", Documents.utf8("name,price\nApple,3\nPear,4\n"))
                        .value())
                .contains("Apple", "Pear", "price");
    }

    @Test
    void anImageIsWhatItSaysOfItself() throws IOException {
        AttachmentText text = read("a.png", "image/png", Documents.png("Comment", "The new logo"));
        assertThat(text.warnings()).isEmpty();
        assertThat(text.value()).contains("Comment: The new logo\n", "Width: 40", "Height: 30");
    }

    @Test
    void theContentDecidesWhereNameAndTypeAreWrong() throws IOException {
        assertText("Honest", read("a.txt", "text/plain", Documents.pdf("Honest")));
    }

    @Test
    void whatHoldsNoTextSaysSo() throws IOException {
        AttachmentText text = read("a.bin", "application/octet-stream", new byte[] {0, 1, 2, 3, (byte) 0xfe, 0, 9});
        assertThat(text.value()).isNull();
        assertThat(text.warnings()).containsExactly("There is no text in a file of type application/octet-stream");
    }

    @Test
    void anEmptyFileHasNoText() throws IOException {
        AttachmentText text = read("a.txt", "text/plain", new byte[0]);
        assertThat(text).isEqualTo(new AttachmentText("", List.of()));
    }

    private static void assertText(String expected, AttachmentText text) {
        assertThat(text.warnings()).isEmpty();
        assertThat(text.value()).isNotNull();
        assertThat(text.value().strip()).isEqualTo(expected.strip());
    }
}
