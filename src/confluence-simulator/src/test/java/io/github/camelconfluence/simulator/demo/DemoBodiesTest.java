package io.github.camelconfluence.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The bodies of the demo site are what Confluence could have stored. */
class DemoBodiesTest {

    private static final String DEAD_LINK_ON_PURPOSE = "A Page Nobody Wrote";
    private static final Map<String, Integer> ENTITIES = Map.of(
            "nbsp", 160, "ndash", 8211, "mdash", 8212, "hellip", 8230, "ldquo", 8220, "rdquo", 8221, "rarr", 8594,
            "euro", 8364);

    private final DemoFiles files = new DemoFiles();
    private final Map<String, List<Entry>> spaces =
            files.manifest().spaces().stream().collect(Collectors.toMap(Manifest.Shelf::key, files::contents));

    @TestFactory
    Stream<DynamicTest> everyBodyIsWellFormedAndItsPageLinksAndAttachmentsExist() {
        return spaces.entrySet().stream()
                .flatMap(space -> space.getValue().stream()
                        .filter(entry -> entry.file() != null)
                        .map(entry -> DynamicTest.dynamicTest(
                                space.getKey() + " " + entry.title(), () -> check(space.getKey(), entry))));
    }

    @Test
    void theMacrosAndConstructsThatPeopleUseAreAllThere() {
        Set<String> macros = new HashSet<>();
        Set<String> elements = new HashSet<>();
        bodies().forEach(body -> {
            elements(body, "*").forEach(element -> elements.add(element.getTagName()));
            elements(body, "ac:structured-macro").forEach(macro -> macros.add(macro.getAttribute("ac:name")));
        });
        assertThat(macros)
                .contains("code", "noformat", "info", "note", "tip", "warning", "panel", "expand", "status", "details")
                .contains("excerpt", "excerpt-include", "include", "toc", "children", "pagetree", "jira", "plantuml")
                .contains("mermaid", "drawio", "widget", "mathblock", "mathinline", "detailssummary", "contentbylabel")
                .contains("anchor", "profile", "view-file", "attachments", "gallery", "html", "markdown", "ui-tabs");
        assertThat(elements)
                .contains("ac:layout", "ac:task-list", "ac:link", "ri:user", "ri:attachment", "ac:image", "ac:caption")
                .contains("ac:emoticon", "time", "ac:adf-extension", "ac:inline-comment-marker", "ac:placeholder")
                .contains("ri:blog-post", "ri:space", "ri:url", "ac:macro", "blockquote", "hr", "table");
    }

    @Test
    void codeComesInManyLanguages() {
        Set<String> languages = bodies().flatMap(body -> elements(body, "ac:structured-macro"))
                .filter(macro -> macro.getAttribute("ac:name").equals("code"))
                .flatMap(macro -> elements(macro, "ac:parameter"))
                .filter(parameter -> parameter.getAttribute("ac:name").equals("language"))
                .map(Element::getTextContent)
                .collect(Collectors.toSet());
        assertThat(languages)
                .contains("java", "python", "bash", "sql", "json", "yaml", "javascript", "go", "powershell", "none");
    }

    @Test
    void mostPagesHaveEightyToSixHundredWords() {
        long inRange = pages().map(entry ->
                        parse(files.storage(String.valueOf(entry.file())).replace("><", "> <")))
                .map(body -> body.getDocumentElement().getTextContent().strip().split("\\s+").length)
                .filter(words -> words >= 80 && words <= 700)
                .count();
        assertThat(inRange).isGreaterThanOrEqualTo(pages().count() * 9 / 10);
    }

    private void check(String spaceKey, Entry entry) {
        Document body = parse(files.storage(String.valueOf(entry.file())));
        elements(body, "ri:page").forEach(link -> {
            String space = link.getAttribute("ri:space-key").isEmpty() ? spaceKey : link.getAttribute("ri:space-key");
            assertThat(titles(space)).contains(link.getAttribute("ri:content-title"));
        });
        elements(body, "ri:attachment")
                .filter(attachment -> elements(attachment, "ri:page").findAny().isEmpty())
                .forEach(attachment ->
                        assertThat(entry.attachmentNames()).contains(attachment.getAttribute("ri:filename")));
        assertThat(elements(body, "ac:structured-macro").map(macro -> macro.getAttribute("ac:macro-id")))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    private Set<String> titles(String space) {
        return Stream.concat(
                        Stream.of(DEAD_LINK_ON_PURPOSE),
                        spaces.getOrDefault(space, List.of()).stream().map(Entry::title))
                .collect(Collectors.toSet());
    }

    private Stream<Entry> pages() {
        return spaces.values().stream().flatMap(List::stream).filter(entry -> entry.file() != null);
    }

    private Stream<Document> bodies() {
        return pages().map(entry -> parse(files.storage(String.valueOf(entry.file()))));
    }

    private static Stream<Element> elements(Node below, String tag) {
        NodeList found = below instanceof Document all
                ? all.getElementsByTagName(tag)
                : ((Element) below).getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }

    private static Document parse(String storage) {
        String entities = ENTITIES.entrySet().stream()
                .map(entity -> "<!ENTITY " + entity.getKey() + " '&#" + entity.getValue() + ";'>")
                .collect(Collectors.joining());
        String document = "<!DOCTYPE body [" + entities + "]><body xmlns:ac='ac' xmlns:ri='ri'>" + storage + "</body>";
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(storage, e);
        }
    }
}
