package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagePropertiesTest {

    @Test
    void namesStandBesideTheirValues() {
        assertThat(of(details(
                                "",
                                "<tr><th><p>Owner</p></th><td><p><ac:link><ri:user ri:account-id=\"557058:ada\"/></ac:link></p>"
                                        + "</td></tr><tr><th>State</th><td><ac:structured-macro ac:name=\"status\"><ac:parameter"
                                        + " ac:name=\"title\">Done</ac:parameter></ac:structured-macro></td></tr>"))
                        .properties())
                .containsExactly(entry("Owner", "@Ada Lovelace"), entry("State", "Done"));
    }

    @Test
    void namesStandAboveTheirValues() {
        assertThat(of(details(
                                "",
                                "<tr><th>Owner</th><th>Due</th></tr><tr><td>Ada</td><td><time datetime=\"2026-11-26\"/></td></tr>"))
                        .properties())
                .containsExactly(entry("Owner", "Ada"), entry("Due", "2026-11-26"));
    }

    @Test
    void hiddenOnesAreToldThoughTheirTableIsNot() {
        Rendering page =
                of(details("<ac:parameter ac:name=\"hidden\">true</ac:parameter>", "<tr><th>Tier</th><td>1</td></tr>"));

        assertThat(page.properties()).containsExactly(entry("Tier", "1"));
        assertThat(page.value()).doesNotContain("Tier");
    }

    @Test
    void ofTwoOfOneNameTheFirstCounts() {
        assertThat(of(details(
                                "",
                                "<tr><th>A</th><td>1</td></tr><tr><th>A</th><td>2</td></tr><tr><th>B</th><td>3</td></tr>"))
                        .properties())
                .containsExactly(entry("A", "1"), entry("B", "3"));
    }

    @Test
    void thereAreNeverTooMany() {
        String rows = IntStream.range(0, 1000)
                .mapToObj(i -> "<tr><th>Name " + i + "</th><td>x</td></tr>")
                .collect(Collectors.joining());

        assertThat(of(details("", rows)).properties()).hasSize(100);
    }

    @Test
    void theEditorsFormatTellsTheSame() {
        String adf = """
                {"type":"doc","version":1,"content":[{"type":"bodiedExtension","attrs":{"extensionType":
                "com.atlassian.confluence.macro.core","extensionKey":"details","parameters":{"macroParams":{}}},"content":[
                {"type":"table","content":[{"type":"tableRow","content":[{"type":"tableHeader","content":[{"type":"paragraph",
                "content":[{"type":"text","text":"Owner"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[
                {"type":"text","text":"Ada"}]}]}]}]}]}]}""";

        assertThat(new ContentConverter()
                        .convert(new Source.Adf(adf), BodyFormat.MARKDOWN, References.NONE)
                        .properties())
                .containsExactly(entry("Owner", "Ada"));
    }

    private static String details(String parameters, String rows) {
        return "<ac:structured-macro ac:name=\"details\">" + parameters + "<ac:rich-text-body><table><tbody>" + rows
                + "</tbody></table></ac:rich-text-body></ac:structured-macro>";
    }

    private static Rendering of(String storage) {
        return new ContentConverter().convert(new Source.Storage(storage), BodyFormat.MARKDOWN, new KnownReferences());
    }
}
