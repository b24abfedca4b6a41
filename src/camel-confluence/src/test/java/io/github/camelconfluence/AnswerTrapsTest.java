package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in other shapes and with other words than described. */
class AnswerTrapsTest {

    @Nested
    class OnCloud extends CloudRouteTest {

        @ParameterizedTest
        @ValueSource(strings = {"user/current", "/api/v2/spaces", "/api/v2/pages", "/content/search"})
        void trap23_aLoginPageWithAGoodStatusIsNoAnswerAndDeletesNothing(String asked) throws Exception {
            wiki.label(pages(2).get(0), "howto");
            follow("RP");

            confluence.faults().always().matching(asked).loginPage();
            assertThat(failToReconcile(MalformedAnswer.class)).hasMessageContaining("login page");

            confluence.faults().clear();
            assertThat(reconcile()).isEmpty();
        }

        @Test
        void trap23_aPageThatRefusesInHtmlIsUnderstood() throws Exception {
            pages(2);
            follow("RP");

            confluence.faults().always().answer(Answer.of(401, Answer.HTML, "<html>Unauthorized</html>"));
            failToReconcile(CredentialsRejected.class);

            confluence.faults().clear();
            assertThat(reconcile()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"404", "\"404\""})
        void trap26_anErrorIsUnderstoodWhetherItsStatusIsANumberOrText(String status) throws Exception {
            ContentId page = pages(2).get(0);
            follow("RP");
            wiki.trash(page);
            String error = "{\"errors\":[{\"status\":%s,\"code\":\"NOT_FOUND\",\"title\":\"Cannot find %s\"}]}";
            confluence
                    .faults()
                    .always()
                    .matching("/api/v2/pages/" + page)
                    .answer(Answer.of(404, Answer.JSON, error.formatted(status, page)));

            assertThat(reconcile()).extracting(ConfluenceChange::reason).containsExactly("purged-or-hidden");
        }

        @Test
        void trap26_anAnswerThatIsGoneForGoodIsToldAndNotTriedAgainAndAgain() throws Exception {
            pages(2);
            follow("RP");
            String gone = "{\"statusCode\":410,\"message\":\"GoneException: removed\"}";
            confluence.faults().always().matching("/search").answer(Answer.of(410, Answer.JSON, gone));
            confluence.requests().clear();

            failToReconcile(InvalidRequest.class);

            assertThat(confluence.requests().byStatus().get(410)).isLessThanOrEqualTo(2);
            assertThat(status().faults()).extracting(fault -> fault.kind()).containsExactly("request");
        }

        @Test
        void aPageThatCannotBeExpandedHidesNoOther() throws Exception {
            List<ContentId> pages = pages(6);
            pages.forEach(page -> wiki.label(page, "label-" + page));
            wiki.restrict(pages.get(0), Restrictions.toAccounts(Accounts.READER));
            confluence.faults().always().matching("expand=metadata").answer(404);

            follow("RP?include=labels,readers");

            assertThat(received)
                    .hasSize(6)
                    .allSatisfy(change -> assertThat(change.labels()).containsExactly("label-" + change.id()));
            assertThat(received)
                    .filteredOn(change -> change.readers().allOf().size() == 2)
                    .extracting(ConfluenceChange::id)
                    .containsExactly(pages.get(0).toString());
        }

        @Test
        void noListIsAskedForNoRows() throws Exception {
            pages(3);
            PlainCaller reader = PlainCaller.basic(confluence.url(), Credentials.READER_API_TOKEN);
            assertThat(reader.status("/wiki/api/v2/pages?limit=0")).isEqualTo(400);
            confluence.requests().clear();

            follow("RP?maxMessagesPerPoll=1&types=page");
            reconcile();
            reconcile();

            assertThat(confluence.requests().all())
                    .isNotEmpty()
                    .noneMatch(request -> request.query().matches("(.*&)?limit=0(&.*)?"));
            assertThat(confluence.requests().byStatus()).containsOnlyKeys(200);
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void aPageBelowADraftHidesNoOther() throws Exception {
            List<ContentId> pages = pages(6);
            pages.forEach(page -> wiki.label(page, "label-" + page));
            serveBy(ConfluenceSimulator.dataCenter()
                    .quirks(Quirks.NONE.version("7.19.0").unexpandable(pages.get(2))));
            PlainCaller reader = PlainCaller.bearer(confluence.url(), Credentials.READER_PAT);
            assertThat(reader.status("/rest/api/content/scan?spaceKey=RP&expand=ancestors"))
                    .as("one page spoils the whole list")
                    .isEqualTo(404);

            follow("RP?types=page&include=labels");

            assertThat(received)
                    .hasSize(6)
                    .allSatisfy(change -> assertThat(change.labels()).containsExactly("label-" + change.id()));
            assertThat(reconcile()).isEmpty();
        }

        @Test
        void aSpaceThatGoesWhileItIsListedIsNoEmptySpace() throws Exception {
            wiki.createSpace("ENG", "Engineering");
            wiki.createPage("ENG", null, "In ENG", "<p>x</p>");
            pages(2);
            follow("RP,ENG");
            assertThat(received).hasSize(3);

            whenAskedFor("scan?type=page&spaceKey=ENG", () -> wiki.deleteSpace("ENG"));
            assertThat(reconcile()).isEmpty();

            assertThat(confluence.requests().byStatus()).as("No space with key").containsKey(404);
            assertThat(status().faults()).extracting(fault -> fault.kind()).contains("space-unreadable");
        }
    }
}
