package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Markdown becomes in storage format. */
class PageBodyTest {

    private final PageBody body = new PageBody(new ContentConverter());

    @Test
    void paragraphsHeadingsAndMarks() {
        assertThat(body.storage(
                        "---\ntitle: \"x\"\n---\n\n# A & *b*\n\n**c** ~~d~~ `e<f>` x<sub>2</sub>\\\ng\n\n> h\n\n---"))
                .isEqualTo(
                        "<h1>A &amp; <em>b</em></h1><p><strong>c</strong> <del>d</del> <code>e&lt;f&gt;</code> x<sub>2</sub>"
                                + "<br />g</p><blockquote><p>h</p></blockquote><hr />");
    }

    @Test
    void codeIsAMacroWhoseTextNothingEnds() {
        assertThat(body.storage("**T**\n\n```java\na]]>b\n```"))
                .isEqualTo(
                        "<ac:structured-macro ac:name=\"code\" ac:schema-version=\"1\">"
                                + "<ac:parameter ac:name=\"language\">java</ac:parameter><ac:parameter ac:name=\"title\">T</ac:parameter>"
                                + "<ac:plain-text-body><![CDATA[a]]]]><![CDATA[>b]]></ac:plain-text-body></ac:structured-macro>");
    }

    @Test
    void listsAndTasks() {
        assertThat(body.storage("3. a\n4. b\n   - c\n"))
                .isEqualTo("<ol start=\"3\"><li>a</li><li>b<ul><li>c</li></ul></li></ol>");
        assertThat(body.storage("- [x] a\n- [ ] b"))
                .isEqualTo(
                        "<ac:task-list><ac:task><ac:task-status>complete</ac:task-status><ac:task-body>a</ac:task-body></ac:task>"
                                + "<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>b</ac:task-body></ac:task>"
                                + "</ac:task-list>");
        assertThat(body.storage("- a\n- [ ] b"))
                .isEqualTo("<ul><li>a</li></ul><ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status>"
                        + "<ac:task-body>b</ac:task-body></ac:task></ac:task-list>");
    }

    @Test
    void tablesWithAndWithoutAHead() {
        assertThat(body.storage("| a | b |\n| --- | --- |\n| c | • d<br>• e |"))
                .isEqualTo(
                        "<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><ul><li>d</li><li>e</li></ul></td></tr>"
                                + "</tbody></table>");
        assertThat(body.storage("| | |\n| --- | --- |\n| c | d |"))
                .isEqualTo("<table><tbody><tr><td>c</td><td>d</td></tr></tbody></table>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTE info", "TIP tip", "WARNING note", "CAUTION warning", "IMPORTANT panel"})
    void alertsAreTheBoxesOfTheirColour(String pair) {
        String alert = pair.split(" ")[0];
        String macro = pair.split(" ")[1];

        assertThat(body.storage("> [!" + alert + "]\n> **T**\n>\n> a"))
                .startsWith("<ac:structured-macro ac:name=\"" + macro + "\"")
                .contains("<ac:parameter ac:name=\"title\">T</ac:parameter>")
                .endsWith("<ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro>");
    }

    @Test
    void linksStayLinksAndThoseWithinThePageFindTheHeading() {
        assertThat(body.storage(
                        "[a](https://x.example/?b=1&c=2) [d](#set-up-1) [e](other.md)\n\n## Set up\n\n## Set up"))
                .startsWith(
                        "<p><a href=\"https://x.example/?b=1&amp;c=2\">a</a> <ac:link ac:anchor=\"Set up.1\"><ac:link-body>d"
                                + "</ac:link-body></ac:link> <a href=\"other.md\">e</a></p>");
    }

    @Test
    void imagesAreAddressesOrAttachments() {
        assertThat(body.storage("![a](https://x.example/i.png \"t\")\n*c*"))
                .isEqualTo(
                        "<p><ac:image ac:alt=\"a\" ac:title=\"t\"><ri:url ri:value=\"https://x.example/i.png\" /></ac:image>"
                                + " <em>c</em></p>");
        assertThat(body.storage("![](./img/a%20b.png)"))
                .isEqualTo("<p><ac:image><ri:attachment ri:filename=\"a b.png\" /></ac:image></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ac:structured-macro ac:name=\"html\"><ac:plain-text-body>x</ac:plain-text-body></ac:structured-macro>",
                "<div><ac:structured-macro ac:name=\"html\"><ac:plain-text-body>x</ac:plain-text-body></ac:structured-macro></div>",
                "<div><ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ri:page ri:content-title=\"x\"/>"
                        + "</ac:parameter></ac:structured-macro></div>",
                "<div><ac:link><ri:user ri:account-id=\"1\"/></ac:link></div>",
                "<p onclick=\"x()\">x</p>",
                "[x](javascript:x) [x](java\tscript:x) ![x](data:x) <javascript:x>",
                "![x](\" onerror=\"x)",
                "`]]>` &lt;script&gt;"
            })
    void nothingInMarkdownIsMarkupOfConfluence(String hostile) {
        String storage = body.storage(hostile);

        assertThat(WellFormed.elements(storage)).isSubsetOf("body", "p", "a", "code", "ac:image", "ri:attachment");
        assertThat(storage).doesNotContain("href=\"java", "<p onclick");
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() {
        assertThat(body.storage("a\u0001b\ud800c\uffffd\u000be 😀")).isEqualTo("<p>a bcd e 😀</p>");
        assertThat(body.storage("```\na\u0001b\r\n\ud800c\n```")).contains("<![CDATA[ab\nc]]>");
    }

    @Test
    void anAtlassianDocumentIsPassedOnAsItIs() {
        String adf = "{\"version\":1, \"type\":\"doc\",\"content\":[{\"type\":\"rule\"}]}";

        assertThat(PageBody.adf(adf)).isSameAs(adf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# Markdown",
                "[]",
                "{\"type\":\"doc\"}",
                "{\"type\":\"page\",\"content\":[]}",
                "{\"type\":\"doc\",\"content\":[",
                "{\"type\":\"doc\",\"content\":[]} {}"
            })
    void whatIsNoAtlassianDocumentIsRefusedWithTheCure(String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageBody.adf(other))
                .withMessageStartingWith("The ADF body ")
                .withMessageContaining("{\"type\":\"doc\"");
    }
}
