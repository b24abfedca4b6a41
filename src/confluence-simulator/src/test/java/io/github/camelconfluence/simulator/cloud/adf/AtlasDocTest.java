package io.github.camelconfluence.simulator.cloud.adf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.http.Json;
import org.junit.jupiter.api.Test;

class AtlasDocTest {

    private static JsonNode doc(String storage) {
        return Json.read(AtlasDoc.fromStorage(storage));
    }

    @Test
    void headingsParagraphsAndMarksKeepTheirPlaces() {
        JsonNode doc = doc("<h2>Title</h2><p>a <strong>b <em>c</em></strong>&nbsp;d</p>");
        assertThat(doc.path("version").asInt()).isEqualTo(1);
        assertThat(doc.at("/content/0/attrs/level").asInt()).isEqualTo(2);
        assertThat(doc.at("/content/1/content/2/text").asText()).isEqualTo("c");
        assertThat(doc.at("/content/1/content/2/marks")).hasSize(2);
        assertThat(doc.at("/content/1/content/0").has("marks")).isFalse();
    }

    @Test
    void listsTablesAndTasksAreNested() {
        JsonNode doc = doc("<ul><li>one<ul><li>two</li></ul></li></ul>"
                + "<table><tbody><tr><th>h</th><td><p>d</p></td></tr></tbody></table>"
                + "<ac:task-list><ac:task><ac:task-status>complete</ac:task-status>"
                + "<ac:task-body>do</ac:task-body></ac:task></ac:task-list>");
        assertThat(doc.at("/content/0/content/0/content/1/type").asText()).isEqualTo("bulletList");
        assertThat(doc.at("/content/1/content/0/content/0/type").asText()).isEqualTo("tableHeader");
        assertThat(doc.at("/content/2/content/0/attrs/state").asText()).isEqualTo("DONE");
    }

    @Test
    void codeAndPanelsAreNodesAndOtherMacrosExtensions() {
        JsonNode doc = doc("<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">java"
                + "</ac:parameter><ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro>"
                + "<ac:structured-macro ac:name=\"tip\"><ac:rich-text-body><p>x</p></ac:rich-text-body>"
                + "</ac:structured-macro><ac:structured-macro ac:name=\"toc\"/>");
        assertThat(doc.at("/content/0/content/0/text").asText()).isEqualTo("a < b");
        assertThat(doc.at("/content/0/attrs/language").asText()).isEqualTo("java");
        assertThat(doc.at("/content/1/attrs/panelType").asText()).isEqualTo("success");
        assertThat(doc.at("/content/2/attrs/extensionKey").asText()).isEqualTo("toc");
    }

    @Test
    void whatIsNotWellFormedIsShownAsItStands() {
        assertThat(doc("<p>open").at("/content/0/content/0/text").asText()).isEqualTo("<p>open");
        assertThat(doc("").path("content")).hasSize(0);
    }
}
