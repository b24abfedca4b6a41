package io.github.camelconfluence.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields of Data Center's answers against those of Atlassian's examples. */
class DataCenterCapturedAnswersTest {
    private static final Pattern LEFT_OUT = Pattern.compile(
            // forms that were not asked for, which later versions name as expandable only
            ".*/body/(editor|export_view)(/.*)?"
                    // reactions, scripts and styles, and the resolution of a comment that cannot be resolved
                    + "|.*/reactionsCount|.*/webresource|.*/extensions/_expandable(/resolution)?");

    private static final SampleSite SAMPLE = SampleSite.create();
    private static ConfluenceSimulator confluence;

    @BeforeAll
    static void start() {
        confluence = ConfluenceSimulator.dataCenter().site(SAMPLE.site()).start();
    }

    @AfterAll
    static void stop() {
        confluence.close();
    }

    @ParameterizedTest
    @MethodSource
    void theFieldsOfAnExampleAreThere(String fixture, String path) throws IOException {
        JsonNode example = new ObjectMapper()
                .readTree(Reference.require("fixtures/" + fixture).toFile());
        JsonNode answered =
                RestCaller.bearer(confluence, Credentials.READER_PAT).get(path).json();
        Set<String> missing = Fields.of(example, LEFT_OUT);
        missing.removeAll(Fields.of(answered, LEFT_OUT));
        assertThat(missing).isEmpty();
    }

    static Stream<Arguments> theFieldsOfAnExampleAreThere() {
        String content = "/rest/api/content";
        String page = content + "/" + SAMPLE.page();
        return Stream.of(
                Arguments.of(
                        "dc-v1-blogposts.json",
                        content + "?type=blogpost&expand=body.view,body.storage,space,history,metadata.labels"),
                Arguments.of("dc-v1-comments.json", page + "/child/comment?expand=body.view"),
                Arguments.of("dc-v1-content-body-expanded.json", page + "?expand=body.storage,body.view"),
                Arguments.of("dc-v1-content-list-startlimit.json", content + "?limit=2&start=2"),
                Arguments.of("dc-v1-content-scan-cursor.json", content + "/scan?limit=2&cursor=content:false:100004"),
                Arguments.of(
                        "dc-v1-page-update-response.json",
                        page + "?expand=ancestors,body.storage,body.view,container,history,space,version"),
                Arguments.of("dc-v1-pagination-last-page.json", "/rest/api/space/RP/content/page?limit=5&start=5"),
                Arguments.of("dc-v1-restrictions.json", page + "/restriction/byOperation"));
    }
}
