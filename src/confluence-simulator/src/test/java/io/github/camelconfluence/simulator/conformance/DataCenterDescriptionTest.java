package io.github.camelconfluence.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.http.Query;
import io.github.camelconfluence.simulator.model.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data Center's answers against Atlassian's own descriptions of versions 9 and 10. */
class DataCenterDescriptionTest {
    /** Attachments are read with 200, whatever the descriptions say. */
    private static final String DOCUMENTED_WITH_201 = "/child/attachment";

    private static final Pattern YOUNGER_THAN_9 =
            Pattern.compile("/server-information|/permissions$|/relevantViewRestrictions");

    private static final SampleSite SAMPLE = SampleSite.create();
    private static ConfluenceSimulator confluence;

    @BeforeAll
    static void start() {
        confluence = ConfluenceSimulator.dataCenter()
                .site(SAMPLE.site())
                .quirks(Quirks.NONE.version("10.0.3"))
                .start();
    }

    @AfterAll
    static void stop() {
        confluence.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confluence-dc-10.0.3.swagger.v3.json", "confluence-dc-9.0.0.swagger.v3.json"})
    void answersAreAsTheDescriptionHasThem(String file) {
        Description description = new Description(Reference.require("openapi/" + file), "");
        RestCaller admin = RestCaller.bearer(confluence, Credentials.ADMIN_PAT);
        List<String> problems = new ArrayList<>();
        for (String read : reads()) {
            if (file.contains("-9.0.0") && YOUNGER_THAN_9.matcher(read).find()) {
                continue;
            }
            problems.addAll(check(description, read, admin.get(read)));
        }
        assertThat(problems).isEmpty();
    }

    private static List<String> check(Description description, String target, RestCaller.Reply reply) {
        String path = target.split("\\?")[0];
        if (reply.status() >= 300) {
            return List.of(target + " answered " + reply.status() + " " + reply.body());
        }
        return description
                .operation("GET", path)
                .map(operation -> {
                    List<String> problems = new ArrayList<>();
                    Query.parse(target.contains("?") ? target.split("\\?")[1] : "").parameters().keySet().stream()
                            .filter(name ->
                                    !description.queryParameters(operation).contains(name))
                            .forEach(name -> problems.add(target + ": no parameter " + name));
                    int documented = path.endsWith(DOCUMENTED_WITH_201) ? 201 : reply.status();
                    description
                            .complaints("GET", operation, documented, reply.body())
                            .forEach(complaint -> problems.add(target + ": " + complaint));
                    return problems;
                })
                .orElseGet(() -> List.of(target + " is in no description"));
    }

    private static List<String> reads() {
        String api = "/rest/api";
        String page = api + "/content/" + SAMPLE.page();
        String everything = "body.storage,body.view,version,space,ancestors,history.lastUpdated,metadata.labels,"
                + "restrictions.read.restrictions.user,restrictions.read.restrictions.group,children.attachment,container,operations";
        return List.of(
                api + "/server-information",
                api + "/user/current",
                api + "/user/memberof?username=admin",
                api + "/user?username=reader",
                api + "/group/confluence-users/member?start=1&limit=1",
                api + "/space?type=global&limit=10&start=0&expand=homepage",
                api + "/space/RP?expand=description.plain,homepage",
                api + "/space/RP/permissions",
                api + "/space/RP/content/page?limit=2",
                api + "/content?type=page&spaceKey=RP&start=1&limit=3&expand=" + everything,
                api + "/content?type=blogpost&spaceKey=RP&status=any",
                api + "/content?spaceKey=RP&title=Home",
                api + "/content/scan?limit=3&expand=version,space",
                api + "/content/search?cql=type%3Dpage&limit=2&expand=body.view,metadata.labels",
                api + "/search?cql=space%3DRP&limit=5&includeArchivedSpaces=true",
                page + "?expand=" + everything,
                page + "?status=any",
                page + "/history",
                page + "/label",
                page + "/child",
                page + "/child/page",
                page + "/child/comment?depth=all&expand=body.storage,version,container",
                page + "/child/attachment?expand=version,container",
                page + "/descendant/page",
                page + "/restriction/byOperation",
                page + "/restriction/byOperation/read?expand=restrictions.user,restrictions.group",
                page + "/restriction/relevantViewRestrictions");
    }
}
