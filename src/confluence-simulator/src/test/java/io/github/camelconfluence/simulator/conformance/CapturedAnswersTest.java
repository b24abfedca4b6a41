package io.github.camelconfluence.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields of Cloud's answers against those of answers that others captured on live sites. */
class CapturedAnswersTest {

    /** Fields of the captures that a client of content has no use for. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            // how an edit session ended
            ".*/ncsStepVersion.*|.*/confRev|/ari|/base64EncodedAri"
                    // what the capturing tool added, or the answer's own address
                    + "|.*/_links/(self|collection)|.*/_expandable(/.*)?|.*/lastModified|.*/_links/next");

    private static final SampleSite SAMPLE = SampleSite.create();
    private static ConfluenceSimulator confluence;

    @BeforeAll
    static void start() {
        confluence = ConfluenceSimulator.cloud().site(SAMPLE.site()).start();
    }

    @AfterAll
    static void stop() {
        confluence.close();
    }

    @ParameterizedTest
    @MethodSource
    void theFieldsOfACapturedAnswerAreThere(String fixture, String path) throws IOException {
        JsonNode captured = new ObjectMapper()
                .readTree(Reference.require("fixtures/" + fixture).toFile());
        RestCaller reader =
                RestCaller.basic(confluence, Accounts.READER.email(), Credentials.READER_API_TOKEN.secret());
        JsonNode answered = reader.get(path).json();
        assertThat(Fields.of(answered, LEFT_OUT)).containsAll(Fields.of(captured, LEFT_OUT));
    }

    static Stream<Arguments> theFieldsOfACapturedAnswerAreThere() {
        String v2 = "/wiki/api/v2";
        String v1 = "/wiki/rest/api";
        String page = v2 + "/pages/" + SAMPLE.page();
        String content = v1 + "/content/" + SAMPLE.page();
        return Stream.of(
                Arguments.of("cloud-v2-spaces-by-key.json", v2 + "/spaces?keys=RP"),
                Arguments.of(
                        "cloud-v2-space-pages.json",
                        v2 + "/spaces/" + SAMPLE.space().id() + "/pages"),
                Arguments.of("cloud-v2-page-nobody.json", v2 + "/pages/" + SAMPLE.home()),
                Arguments.of("cloud-v2-page-storage.json", page + "?body-format=storage"),
                Arguments.of("cloud-v2-page-adf.json", page + "?body-format=atlas_doc_format"),
                Arguments.of("cloud-v2-labels.json", page + "/labels"),
                Arguments.of("cloud-v2-page-properties.json", page + "/properties"),
                Arguments.of("cloud-v2-page-ancestors.json", page + "/ancestors"),
                Arguments.of("cloud-v2-page-descendants.json", page + "/descendants"),
                Arguments.of("cloud-v2-page-direct-children.json", page + "/direct-children"),
                Arguments.of("cloud-v2-page-attachments-next.json", page + "/attachments"),
                Arguments.of("cloud-v1-user-current.json", v1 + "/user/current"),
                Arguments.of("cloud-v1-search-row.json", v1 + "/search?cql=space%3DRP&limit=1"),
                Arguments.of("cloud-v1-search.json", v1 + "/search?cql=space%3DRP&limit=1"),
                Arguments.of("cloud-v1-labels.json", content + "/label"),
                Arguments.of("cloud-v1-spaces.json", v1 + "/space?limit=1"),
                Arguments.of("cloud-v1-child-comment.json", content + "/child/comment?expand=body.view,version"),
                Arguments.of("cloud-v1-restriction-byoperation.json", content + "/restriction"));
    }
}
