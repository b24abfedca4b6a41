package io.github.camelconfluence.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameBodyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>a</p><p>b</p>                                  | <p>a</p>\\n\\n  <p>b</p>
            <p>d&eacute;j&agrave; &lt;vu&gt; &amp;amp;</p>    | <p>déjà &lt;vu&gt; &amp;amp;</p>
            <p>it&#39;s&nbsp;so</p>                           | <p>it's&#160;so</p>
            <ac:structured-macro ac:name="toc"/>              | <ac:structured-macro ac:name='toc' ac:schema-version="1" ac:macro-id="9f"></ac:structured-macro>
            <ac:image ac:width="1" ac:height="2"/>            | <ac:image ac:height="2" ac:width="1" />
            <ri:page ri:content-title="x"/>                   | <ri:page ri:content-title="x" ri:version-at-save="3"/>
            <p local-id="1">a</p>                             | <p>a</p>
            """)
    void whatConfluenceWritesDownItsOwnWayIsTheSame(String sent, String kept) {
        assertThat(SameBody.of(storage(sent), storage(kept))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>a</p>                                          | <p>b</p>
            <p><em>a</em> <em>b</em></p>                      | <p><em>a</em><em>b</em></p>
            <p>a b</p>                                        | <p>ab</p>
            <p>a &lt;b&gt;</p>                                | <p>a <b></b></p>
            <p>a&nbsp;b</p>                                   | <p>a b</p>
            <pre>a  b</pre>                                   | <pre>a b</pre>
            <ac:plain-text-body><![CDATA[a  b]]></ac:plain-text-body> | <ac:plain-text-body><![CDATA[a b]]></ac:plain-text-body>
            <ac:structured-macro ac:name="toc"/>              | <ac:structured-macro ac:name="toc2"/>
            <h1>a</h1>                                        | <h2>a</h2>
            """)
    void whatPeopleSeeMakesADifference(String one, String other) {
        assertThat(SameBody.of(storage(one), storage(other))).isFalse();
    }

    @Test
    void documentsAreComparedWithoutIdsAndTheOrderOfTheirFields() {
        Body sent = new Body(BodyRepresentation.ADF, "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"rule\"}]}");
        Body kept = new Body(
                BodyRepresentation.ADF,
                "{\"version\":1,\"type\":\"doc\",\"content\":[{\"type\":\"rule\",\"localId\":\"7\"}]}");
        Body other = new Body(BodyRepresentation.ADF, "{\"version\":1,\"type\":\"doc\",\"content\":[]}");

        assertThat(SameBody.of(sent, kept)).isTrue();
        assertThat(SameBody.of(sent, other)).isFalse();
        assertThat(SameBody.of(sent, storage("<hr/>"))).isFalse();
        assertThat(SameBody.of(sent, null)).isFalse();
        assertThat(SameBody.of(null, null)).isTrue();
    }

    private static Body storage(String xml) {
        return new Body(BodyRepresentation.STORAGE, xml.replace("\\n", "\n"));
    }
}
