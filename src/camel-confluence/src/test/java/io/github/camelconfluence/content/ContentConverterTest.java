package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelconfluence.content.macro.MacroConverter;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentConverterTest {

    private static final String PAGE = "<h2>Set up</h2><p>See <ac:link ac:anchor=\"Set up\"/> &amp; "
            + "<a href=\"java\nscript:x()\" onclick=\"x()\">this</a> "
            + "<ac:link><ri:user ri:account-id=\"557058:ada\"/></ac:link></p>"
            + "<ul><li>one<ol start=\"3\"><li>two</li></ol></li></ul>"
            + "<ac:task-list><ac:task><ac:task-status>complete</ac:task-status><ac:task-body>done</ac:task-body></ac:task>"
            + "</ac:task-list><table><tbody><tr><th>k</th><td colspan=\"2\">v</td></tr></tbody></table>"
            + "<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"title\">T</ac:parameter><ac:rich-text-body>"
            + "<p>i<br/>j</p></ac:rich-text-body></ac:structured-macro>"
            + "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">xml</ac:parameter>"
            + "<ac:plain-text-body><![CDATA[<a>\n  b]]></ac:plain-text-body></ac:structured-macro>";

    private final ContentConverter converter = new ContentConverter();

    @Test
    void htmlSaysWhatThingsAreAndRunsNothing() {
        assertThat(convert(PAGE, BodyFormat.HTML).value()).isEqualTo("""
                        <h2 id="set-up">Set up</h2>
                        <p>See <a href="#set-up">Set up</a> &amp; this <span class="mention">@Ada Lovelace</span></p>
                        <ul><li>one
                        <ol start="3"><li>two</li></ol></li></ul>
                        <ul><li><input type="checkbox" checked="checked" disabled="disabled"> done</li></ul>
                        <table><tr><th>k</th><td colspan="2">v</td></tr>
                        </table>
                        <aside class="note">
                        <p><strong>T</strong></p>
                        <p>i<br>j</p>
                        </aside>
                        <pre><code class="language-xml">&lt;a&gt;
                          b</code></pre>
                        """);
    }

    @Test
    void whatIsDroppedIsTold() {
        assertThat(convert("<ac:image/><ac:structured-macro ac:name=\"include\"/>", BodyFormat.TEXT)
                        .warnings())
                .containsExactly("image without a source was dropped", "macro include names no page and was dropped");
    }

    @Test
    void ofAFileThatNobodyKnowsNothingIsLeft() {
        Rendering rendering = converter.convert(
                new Source.Adf("{\"type\":\"doc\",\"content\":[{\"type\":\"mediaSingle\",\"content\":["
                        + "{\"type\":\"media\",\"attrs\":{\"id\":\"7\"}},{\"type\":\"media\",\"attrs\":{}}]}]}"),
                BodyFormat.HTML,
                References.NONE);

        assertThat(rendering.value()).isBlank();
        assertThat(rendering.warnings()).containsExactly("media without an id, a name or an address was dropped");
    }

    @Test
    void anAppThatCannotBeDrawnIsToldByItsTitle() {
        String app = "{\"type\":\"extension\",\"attrs\":{\"extensionKey\":\"0b1d/9f2e/static/poll\","
                + "\"parameters\":{\"extensionTitle\":\"Lunch poll\"}}}";

        assertThat(converter
                        .convert(
                                new Source.Adf("{\"type\":\"doc\",\"content\":[" + app + "]}"),
                                BodyFormat.MARKDOWN,
                                References.NONE)
                        .warnings())
                .containsExactly("macro Lunch poll has no text and was dropped");
    }

    @Test
    void textHoldsEveryWordAndNoMarkup() {
        assertThat(convert(PAGE, BodyFormat.TEXT).value()).isEqualTo("""
                        Set up

                        See Set up & this @Ada Lovelace

                        - one
                          3. two

                        [x] done

                        k\tv

                        T

                        i
                        j

                        <a>
                          b
                        """);
    }

    @Test
    void aConverterOfOnesOwnReplacesTheBuiltInOneAndSeesTheBody() {
        MacroConverter shout = (macro, flow) -> flow.block(new Block.Paragraph(List.of(new Inline.Text(
                macro.parameter("Word").orElse("") + "!" + macro.body().size()))));
        ContentConverter own = new ContentConverter(Map.of("Info", shout));

        Rendering rendering = own.convert(
                new Source.Storage(
                        "<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"word\">hey"
                                + "</ac:parameter><ac:rich-text-body><p>a</p><p>b</p></ac:rich-text-body></ac:structured-macro>"),
                BodyFormat.MARKDOWN,
                References.NONE);

        assertThat(rendering.value()).isEqualTo("hey!2\n");
    }

    @Test
    void theFingerprintNamesTheMacrosOfOnesOwnAndStaysTheSameOverRestarts() {
        MacroConverter lambda = (macro, flow) -> {};

        String fingerprint = new ContentConverter(Map.of("b", lambda, "a", lambda)).fingerprint();

        assertThat(fingerprint)
                .startsWith(converter.fingerprint())
                .endsWith("|a=" + getClass().getName() + "|b=" + getClass().getName());
    }

    @Test
    void whatIsDroppedOrRepairedIsCounted() {
        String macro = "<ac:structured-macro ac:name=\"chart-of-doom\"/>";

        Rendering rendering = convert(macro + macro + "<p>&bogus;</p>", BodyFormat.MARKDOWN);

        assertThat(rendering.warnings())
                .hasSize(2)
                .contains("macro chart-of-doom has no text and was dropped (2 times)")
                .anyMatch(warning -> warning.startsWith("malformed: "));
    }

    @Test
    void aPageOfManyLossesNamesFiftyKindsAndCountsTheOthers() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            page.append("<ac:structured-macro ac:name=\"doom-").append(i).append("\"/>");
        }

        List<String> warnings = convert(page.toString(), BodyFormat.MARKDOWN).warnings();

        assertThat(warnings).hasSize(51).endsWith("and 10 more");
    }

    @Test
    void unresolvedNamesDegradeToReadableText() {
        String page = "<p><ac:link><ri:user ri:userkey=\"k1\"/></ac:link> <ac:link><ri:page ri:content-title=\"A b\"/>"
                + "</ac:link> <ac:link><ri:page ri:space-key=\"S\" ri:content-title=\"A b\"/></ac:link> "
                + "<ac:image><ri:attachment ri:filename=\"a b.png\"/></ac:image></p>";

        assertThat(converter
                        .convert(new Source.Storage(page), BodyFormat.MARKDOWN, References.NONE)
                        .value())
                .isEqualTo("@k1 A b A b ![](a%20b.png)\n");
        assertThat(converter
                        .convert(
                                new Source.Storage(page),
                                BodyFormat.MARKDOWN,
                                References.unresolved("https://w.example/"))
                        .value())
                .isEqualTo("@k1 [A b](https://w.example/dosearchsite.action?queryString=A+b) "
                        + "[A b](https://w.example/display/S/A+b) ![](a%20b.png)\n");
    }

    @Test
    void formatsThatAreNotConvertedToAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> convert("<p/>", BodyFormat.STORAGE));
    }

    private Rendering convert(String xml, BodyFormat format) {
        return converter.convert(new Source.Storage(xml), format, new KnownReferences());
    }
}
