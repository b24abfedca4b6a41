package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.content.Update.Refused;
import io.github.camelconfluence.content.Update.Written;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Markdown that is written onto a page which holds more than Markdown can say. */
class PageUpdateTest {

    private static final String TOC =
            "<ac:structured-macro ac:name=\"toc\"><ac:parameter ac:name=\"maxLevel\">2</ac:parameter></ac:structured-macro>";
    private static final String DONE =
            "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\">DONE</ac:parameter></ac:structured-macro>";
    private static final String ANCHOR =
            "<ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">x</ac:parameter></ac:structured-macro>";
    private static final String ADA = "<ac:link><ri:user ri:account-id=\"557058:ada\" /></ac:link>";

    private final ContentConverter converter = new ContentConverter();
    private final PageBody body = new PageBody(converter);
    private final References references = new KnownReferences();

    private String markdown(String page) {
        return converter
                .convert(new Source.Storage(page), BodyFormat.MARKDOWN, references)
                .value();
    }

    private String kept(String page, String markdown) {
        return ((Written) body.onto(page, markdown, OnLoss.KEEP, references)).storage();
    }

    private Update update(String page, String markdown) {
        return body.onto(page, markdown, OnLoss.FAIL, references);
    }

    private String written(String page, String markdown) {
        return ((Written) update(page, markdown)).storage();
    }

    private List<String> lost(String page, String markdown) {
        return ((Refused) update(page, markdown))
                .losses().stream().map(Loss::what).toList();
    }

    /** Whether each change of one of the texts on the page changes nothing but that. */
    private boolean writtenEach(String page, String... texts) {
        for (String text : texts) {
            String changed = page.replaceFirst(">" + text, ">" + text.replaceFirst("(\\w)", "$1 more"));
            assertThat(written(page, markdown(changed))).isEqualTo(changed);
        }
        return true;
    }

    /** Its Markdown with one text in place of another. */
    private String edited(String page, String from, String to) {
        String markdown = markdown(page);
        assertThat(markdown).contains(from);
        return kept(page, markdown.replace(from, to));
    }

    @Test
    void whatWouldBeLostIsListedByItsPlaceAndNothingIsWritten() {
        String page = TOC + "<h2>" + ANCHOR + "Set &amp; up</h2><p>" + DONE + " by " + ADA
                + " on <time datetime=\"2026-11-20\" /></p>"
                + "<ac:layout><ac:layout-section ac:type=\"two_equal\"><ac:layout-cell><p>a</p></ac:layout-cell>"
                + "<ac:layout-cell><p>b</p></ac:layout-cell></ac:layout-section></ac:layout>";

        Refused refused = (Refused) update(page, "New");

        assertThat(refused.losses())
                .containsExactly(
                        new Loss("macro anchor", "Set & up"),
                        new Loss("macro status", "Set & up"),
                        new Loss("mention", "Set & up"),
                        new Loss("date", "Set & up"));
        assertThat(refused.message())
                .startsWith(
                        "This update would lose what Markdown cannot say: macro anchor under \"Set & up\", macro status under")
                .contains("set onLoss=keep");
    }

    @Test
    void whatStandsInOtherBlocksIsNoReasonToRefuse() {
        String page =
                TOC + "<p style=\"color: red\">a " + ADA + "</p>\n<p>b</p><table><colgroup><col style=\"width: 9px\" />"
                        + "</colgroup><tbody><tr><td colspan=\"2\">" + DONE + "</td></tr></tbody></table>";

        String markdown = markdown(page);

        assertThat(update(page, markdown.replace("b\n", "2\n")))
                .isEqualTo(new Written(
                        page.replace(">b<", ">2<"),
                        List.of(
                                new Loss("macro toc", ""),
                                new Loss("mention", ""),
                                new Loss("merged cell", ""),
                                new Loss("macro status", ""))));
        assertThat(written(page, markdown.replace("b\n", "b\n\nnew\n")))
                .isEqualTo(page.replace(">b</p>", ">b</p><p>new</p>"));
        assertThat(written(page, markdown.replace("b\n", ""))).isEqualTo(page.replace("<p>b</p>", ""));
    }

    @Test
    void whatKeepsItsPlaceInAChangedBlockIsNoReasonToRefuse() {
        String page = "<p>" + ANCHOR + "b " + DONE + " by " + ADA + "</p><h2>" + ANCHOR + "c</h2>";

        assertThat(written(page, markdown(page).replace(" by", ", checked by")))
                .isEqualTo(page.replace(" by", ", checked by"));
        assertThat(written(page, markdown(page).replace("c\n", "d\n"))).isEqualTo(page.replace("c</h2>", "d</h2>"));
    }

    @Test
    void whatLosesItsWordsIsAReasonToRefuse() {
        String page = "<p>a " + DONE + " by " + ADA + "</p><p>b</p>";

        assertThat(lost(page, markdown(page).replace("DONE", "OPEN"))).containsExactly("macro status");
        assertThat(lost(page, markdown(page).replace("Ada", "Eve"))).containsExactly("mention");
        assertThat(lost(page, "b")).containsExactly("macro status", "mention");
    }

    @Test
    void theSameWordsInAnotherBlockAreNotWhatWasMarkedOrMeant() {
        String comment = "<p>a <ac:inline-comment-marker ac:ref=\"7\">at once</ac:inline-comment-marker></p>";
        String colour = "<p>a <span style=\"color: red\">at once</span></p>";
        String status = "<p>a " + DONE + "</p>";
        String between = "<p>between</p>";

        assertThat(lost(comment + between + "<p>b at once</p>", "between\n\nc at once"))
                .containsExactly("inline comment");
        assertThat(lost(colour + between + "<p>b at once</p>", "a now\n\nbetween\n\nc at once"))
                .containsExactly("colour");
        assertThat(lost(status + between + "<p>b DONE</p>", "between\n\nc DONE"))
                .containsExactly("macro status");
        assertThat(lost("<p>b at once</p>" + between + comment, "c at once\n\nbetween"))
                .containsExactly("inline comment");
    }

    @Test
    void eachBlockGetsItsOwnBackWhicheverIsWrittenFirst() {
        String page = "<p>a</p><p>between</p><p>b " + DONE + "</p>";

        assertThat(written(page, "a DONE\n\nbetween\n\nc DONE"))
                .isEqualTo("<p>a DONE</p><p>between</p><p>c " + DONE + "</p>");
    }

    @Test
    void aParagraphThatIsPartedOrJoinedKeepsWhatItsWordsStoodFor() {
        String one = "<p>a " + DONE + ", b " + ADA + "</p>";
        String parted = "<p>a " + DONE + "</p><p>b " + ADA + "</p>";
        String markdown = markdown(one);

        assertThat(written(one, markdown.replace(", ", "\n\n"))).isEqualTo(parted);
        assertThat(written(parted, markdown)).isEqualTo(one);
    }

    @Test
    void aCellThatNowSaysTheSameAsAnotherDoesNotTakeItsPlace() {
        String done = "<td style=\"color: red\">" + DONE + "</td>";
        String page = "<table><tbody><tr><th>h</th><th>i</th></tr><tr><td>a</td><td>x</td></tr><tr>" + done
                + "<td>b</td></tr></tbody></table>";

        assertThat(written(page, markdown(page).replace("| a ", "| DONE ").replace("| b ", "| c ")))
                .isEqualTo(page.replace(">a<", ">DONE<").replace(">b<", ">c<"));
    }

    @Test
    void aCellThatCoversItselfOnlyIsNotMerged() {
        String page = "<table><tbody><tr><th colspan=\"1\">a</th></tr>"
                + "<tr><td rowspan=\" 1 \" colspan=\"\" style=\"color: red\">" + DONE + " b</td></tr></tbody></table>";

        assertThat(written(page, markdown(page).replace("a", "c"))).isEqualTo(page.replace(">a<", ">c<"));
        assertThat(written(page, markdown(page).replace(" b", " c"))).isEqualTo(page.replace(" b<", " c<"));
    }

    @Test
    void looksAreKeptInChangedBlocks() {
        String lines = "<h2 style=\"text-align: right\">a</h2><p style=\"margin-left: 30px\">b</p>"
                + "<p>c <span style=\"color: red\">red</span> d</p>";
        String table = "<table class=\"wrapped\"><colgroup><col style=\"width: 9px\" /><col /></colgroup><tbody>"
                + "<tr><th data-highlight-colour=\"#f00\">e</th><th>e</th></tr>"
                + "<tr><td style=\"text-align: right\">f</td><td><p style=\"text-align: center\">g</p></td></tr></tbody></table>";
        String list = "<ol style=\"color: blue\"><li style=\"color: red\">h<ul><li>i</li></ul></li></ol>";

        assertThat(writtenEach(lines, "a", "b", "c ", " d")).isTrue();
        assertThat(writtenEach(table, "e</th><th>", "f", "g")).isTrue();
        assertThat(writtenEach(list, "h", "i")).isTrue();
    }

    @Test
    void aRowMoreLeavesTheOthersAsTheyLook() {
        String table = "<table class=\"wrapped\"><colgroup><col style=\"width: 9px\" /></colgroup><tbody>"
                + "<tr><th>a</th></tr><tr><td style=\"color: red\">b</td></tr></tbody></table>";

        assertThat(written(table, markdown(table) + "| c |\n"))
                .isEqualTo(table.replace("</tbody>", "<tr><td>c</td></tr></tbody>"));
    }

    @Test
    void looksThatFindNoPlaceAreAReasonToRefuse() {
        String page = "<p style=\"text-align: right; color: red\">a</p><p>b <span style=\"color: red\">c</span></p>";
        String table = "<table data-layout=\"wide\"><colgroup><col style=\"width: 9px\" /></colgroup>"
                + "<tbody><tr><th>a</th></tr><tr><td class=\"highlight-red\">b</td></tr></tbody></table>";

        assertThat(lost(page, markdown(page).replace("a\n", "## a\n"))).containsExactly("alignment and colour");
        assertThat(lost(page, markdown(page).replace("b c", "b d"))).containsExactly("colour");
        assertThat(lost(table, "| a | c |\n| --- | --- |\n| e | d |")).containsExactly("column width", "colour");
    }

    @Test
    void whatIsTakenOffThePageTakesItsLooksWithIt() {
        String page = "<p>a</p><p style=\"color: red\">b</p>";

        assertThat(written(page, "a")).isEqualTo("<p>a</p>");
        assertThat(lost(page, "a\n\n## b")).containsExactly("colour");
    }

    @Test
    void aTitleThatOnlyAMacroShowsIsNotChangedByItsWords() {
        String page = "<ac:structured-macro ac:name=\"ui-tab\"><ac:parameter ac:name=\"title\">T</ac:parameter>"
                + "<ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro>";

        assertThat(lost(page, markdown(page).replace("**T**", "**U**"))).containsExactly("title \"**T**\" of a macro");
        assertThat(written(page, markdown(page).replace("a", "b"))).isEqualTo(page.replace(">a<", ">b<"));
    }

    @Test
    void aLinkIntoThePageIsNoTitle() {
        String page =
                "<h2>Set up</h2><h2>Set up</h2><p>a <ac:link ac:anchor=\"Set up.1\"><ac:link-body>b</ac:link-body>"
                        + "</ac:link></p>";

        assertThat(written(page, markdown(page).replace("a ", "c "))).isEqualTo(page.replace("a <", "c <"));
    }

    @Test
    void twoLinesStayTwoWhenWhatStoodBetweenThemGoes() {
        String page = "<b>a</b>\n<p>b</p>\n<i>c</i> d\n<p>e</p>";

        assertThat(written(page, "**a**\n\n*c* d\n\ne")).isEqualTo("<p><b>a</b></p>\n\n<i>c</i> d\n<p>e</p>");
        assertThat(written(page, "**a**\n\n*c* d")).isEqualTo("<p><b>a</b></p>\n\n<i>c</i> d\n");
    }

    @Test
    void whatMarkdownCanSayIsNoLoss() {
        String page = "<p>a <ac:emoticon ac:name=\"smile\" /> <ac:link><ri:page ri:content-title=\"T\" /></ac:link></p>"
                + body.storage(
                        "> [!NOTE]\n> b\n\n> [!IMPORTANT]\n> c\n\n```java\nd\n```\n\n- [ ] e\n\n| f |\n| --- |\n| g |\n");

        assertThat(update(page, "New")).isEqualTo(new Written("<p>New</p>", List.of()));
    }

    @Test
    void unchangedMarkdownLeavesThePageAsItIsWhateverItHolds() {
        String page = TOC + "\n<p style=\"color: red\">a&nbsp;b " + DONE + "</p>";

        assertThat(((Written) update(page, "---\ntitle: \"x\"\n---\n\n" + markdown(page))).storage())
                .isEqualTo(page);
    }

    @Test
    void anotherHandsNotationOfTheSameIsNoChange() {
        String page = "<ul><li><em>a</em></li><li>b</li></ul>" + TOC;

        assertThat(kept(page, "* _a_\n* b")).isEqualTo(page);
    }

    @Test
    void blocksThatSayTheSameAreKeptToTheByte() {
        String page = "<p style=\"color: red\">one</p>\n<p>two</p>\n" + TOC + "<p>three <span>x</span></p>";

        assertThat(edited(page, "two", "2"))
                .isEqualTo("<p style=\"color: red\">one</p>\n<p>2</p>\n" + TOC + "<p>three <span>x</span></p>");
        assertThat(edited(page, "one\n", "one\n\nnew\n"))
                .isEqualTo("<p style=\"color: red\">one</p><p>new</p>\n<p>two</p>\n" + TOC
                        + "<p>three <span>x</span></p>");
        assertThat(edited(page, "one\n\ntwo\n\n", "")).isEqualTo("\n\n" + TOC + "<p>three <span>x</span></p>");
    }

    @Test
    void inAChangedParagraphNamesBecomeWhatTheyStoodForAgain() {
        String page = "<p>" + DONE + " by " + ADA
                + ", see <ac:link><ri:page ri:space-key=\"OPS\" ri:content-title=\"Run Book\" />"
                + "</ac:link> <ac:inline-comment-marker ac:ref=\"7\">at once</ac:inline-comment-marker>"
                + "<ac:image ac:width=\"9\"><ri:attachment ri:filename=\"a b.png\" /></ac:image></p>";

        assertThat(edited(page, "by", "and checked by")).isEqualTo(page.replace(" by ", " and checked by "));
    }

    @Test
    void aMacroThatHasLostItsPlaceStandsAtTheEndOfIt() {
        String page = "<p>a " + DONE + "</p><p>b</p><ac:structured-macro ac:name=\"roadmap\"><ac:plain-text-body>"
                + "<![CDATA[x]]></ac:plain-text-body></ac:structured-macro><p>c</p>";

        assertThat(edited(page, "a DONE", "a changed")).isEqualTo(page.replace("a " + DONE, "a changed " + DONE));
        assertThat(kept(page, "b\n\nc")).isEqualTo(page.replace("<p>a " + DONE + "</p>", "<p>" + DONE + "</p>"));
    }

    @Test
    void layoutsStayAroundWhateverBecomesOfTheirContent() {
        String page = "<ac:layout><ac:layout-section ac:type=\"two_equal\"><ac:layout-cell><p>a</p></ac:layout-cell>"
                + "<ac:layout-cell><p>b</p></ac:layout-cell></ac:layout-section></ac:layout>";

        assertThat(kept(page, "x\n\ny")).isEqualTo(page.replace(">a<", ">x<").replace(">b<", ">y<"));
        assertThat(kept(page, "a\n\nb\n\nc")).isEqualTo(page.replace("<p>b</p>", "<p>b</p><p>c</p>"));
        assertThat(kept(page, "b")).isEqualTo(page.replace("<p>a</p>", ""));
        assertThat(kept(page.replace("<p>a</p>", "").replace("<p>b</p>", ""), "c"))
                .isEqualTo(page.replace("<p>a</p>", "<p>c</p>").replace("<p>b</p>", ""));
    }

    @Test
    void boxesStayAroundTheirContent() {
        String panel = "<ac:structured-macro ac:name=\"panel\"><ac:parameter ac:name=\"title\">T</ac:parameter>"
                + "<ac:rich-text-body><p>a</p>" + TOC + "<p>b</p></ac:rich-text-body></ac:structured-macro>";
        String expand = "<ac:structured-macro ac:name=\"expand\"><ac:parameter ac:name=\"title\">E</ac:parameter>"
                + "<ac:rich-text-body><p>c</p></ac:rich-text-body></ac:structured-macro>";

        assertThat(edited(panel + expand, "b\n", "2\n")).isEqualTo(panel.replace(">b<", ">2<") + expand);
        assertThat(edited(panel + expand, "c", "3")).isEqualTo(panel + expand.replace(">c<", ">3<"));
    }

    @Test
    void aMacroOfCodeGetsItsNewTextAndKeepsTheRest() {
        String page = "<ac:structured-macro ac:name=\"mermaid\"><ac:parameter ac:name=\"theme\">dark</ac:parameter>"
                + "<ac:plain-text-body><![CDATA[a --> b]]></ac:plain-text-body></ac:structured-macro>";

        assertThat(edited(page, "a --> b", "a --> c]]>")).isEqualTo(page.replace("a --> b", "a --> c]]]]><![CDATA[>"));
    }

    @Test
    void itemsAndCellsThatSayTheSameAreKept() {
        String list = "<ul><li>a " + DONE + "</li><li>b<ul><li style=\"x\">c</li></ul></li></ul>";
        String table = "<table><tbody><tr><th>h</th></tr><tr><td style=\"x\"><p>" + ADA + "</p></td></tr>"
                + "<tr><td>d</td></tr></tbody></table>";

        assertThat(edited(list, "- b", "- 2")).isEqualTo(list.replace("<li>b", "<li>2"));
        assertThat(edited(table, "| d |", "| 4 |")).isEqualTo(table.replace(">d<", ">4<"));
    }

    @Test
    void aBlockThatHasMovedGoesWithAllItHolds() {
        String first = "<p style=\"x\">first " + DONE + "</p>";
        String rest = "<p>second</p><p>third</p>";

        assertThat(kept(first + rest, "second\n\nthird\n\nfirst DONE")).isEqualTo(rest + first);
    }

    @Test
    void theTextOfNobodyElseBecomesAMention() {
        assertThat(kept("<p>a</p>" + TOC, "@557058:ada **DONE** <ac:structured-macro ac:name=\"html\"/>"))
                .isEqualTo(
                        "<p>@557058:ada <strong>DONE</strong> &lt;ac:structured-macro ac:name=\"html\"/&gt;</p>" + TOC);
    }

    @Test
    void theMarkdownMacroOfAnAppGetsTheNewMarkdown() {
        String page = "<p>a</p><ac:structured-macro ac:name=\"markdown\"><ac:plain-text-body><![CDATA[# B\n\nc]]>"
                + "</ac:plain-text-body></ac:structured-macro><p>d</p>";

        assertThat(edited(page, "c\n", "c and *more*\n")).isEqualTo(page.replace("c]]>", "c and *more*\n]]>"));
    }

    @Test
    void aPageInWikiMarkupIsReplacedByWhatIsNew() {
        assertThat(kept("h1. A\nb < c", "h1. A\\\nb < c")).isEqualTo("h1. A\nb < c");
        assertThat(kept("h1. A\nb < c", "# A")).isEqualTo("<h1>A</h1>");
    }

    @Test
    void aLongListOfLossesIsCutShort() {
        StringBuilder page = new StringBuilder("<p>a").append(TOC).append(TOC);
        for (int i = 0; i < 30; i++) {
            page.append("<ac:structured-macro ac:name=\"app-").append(i).append("\" />");
        }
        page.append("</p>");

        assertThat(((Refused) update(page.toString(), "New")).message())
                .contains("macro toc (2 times), macro app-0,", "macro app-18 and 11 more. Leave")
                .doesNotContain("app-19");
    }
}
