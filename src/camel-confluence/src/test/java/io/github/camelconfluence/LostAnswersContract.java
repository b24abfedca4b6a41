package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.OutcomeUnknown;
import io.github.camelconfluence.client.VersionConflict;
import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens between a request that writes and its answer, on every Confluence. */
abstract class LostAnswersContract extends ProducerContract {

    /** The deed is done, and its answer is cut off. */
    private void loseTheAnswerTo(String method) {
        confluence.faults().next(1).method(method).truncate(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createPage", "upsertPage", "createBlogPost"})
    void whatWasMadeAlthoughItsAnswerWasLostIsMadeOnce(String operation) {
        loseTheAnswerTo("POST");

        ConfluenceContent answer = written(operation, "x", Map.of(TITLE, "Runbook"));

        assertThat(answer.outcome()).isEqualTo("created");
        assertThat(answer.id()).isEqualTo(titled("Runbook").id().toString());
        assertThat(writes()).hasSize(1);
    }

    @Test
    void aPageThatWasNotMadeIsAskedForAgain() {
        confluence.faults().next(1).method("POST").reset();

        assertThat(written("createPage", "x", Map.of(TITLE, "Runbook")).outcome())
                .isEqualTo("created");
    }

    @Test
    void whatMayBeMadeTwiceIsNotAskedForAgainWhileItsOutcomeIsUnknown() {
        confluence.faults().next(2).method("POST").answer(504);

        refused(send("createBlogPost", "x", Map.of(TITLE, "News")), OutcomeUnknown.class);
        refused(send("createComment", "x", Map.of(TARGET, home.toString())), OutcomeUnknown.class);

        assertThat(writes()).hasSize(2);
    }

    @Test
    void aLookThatFailsLeavesTheOutcomeUnknown() {
        confluence.faults().next(1).method("PUT").answer(500);
        confluence
                .faults()
                .next(1)
                .method("GET")
                .matching(request -> !writes().isEmpty())
                .answer(404);

        refused(send("updatePage", "new", Map.of(TARGET, home.toString())), OutcomeUnknown.class);
    }

    @Test
    void refusedCredentialsAreToldForEachMessageAndAskedForNowAndThen() {
        Map<String, ?> target = Map.of(TARGET, home.toString());
        done(send("getPage", null, target));
        confluence.faults().always().answer(401);
        refused(send("updatePage", "new", target), CredentialsRejected.class);
        confluence.requests().clear();

        for (int message = 0; message < 20; message++) {
            refused(send("updatePage", "new", target), CredentialsRejected.class);
        }

        assertThat(confluence.requests().count()).isZero();
        confluence.faults().clear();
        clock.advance(Duration.ofMinutes(15));
        assertThat(written("updatePage", "new", target).outcome()).isEqualTo("updated");
    }

    @Test
    void anUpdateWhoseAnswerWasLostIsRecognisedAsDone() {
        loseTheAnswerTo("PUT");

        ConfluenceContent answer = written("updatePage", "new", Map.of(TARGET, home.toString()));

        assertThat(answer.outcome()).isEqualTo("updated");
        assertThat(answer.version().number()).isEqualTo(2);
        assertThat(page(home).version().number()).isEqualTo(2);
        assertThat(writes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502})
    void anUpdateThatFailedIsMadeAgain(int status) {
        confluence.faults().next(1).method("PUT").answer(status);

        assertThat(written("updatePage", "new", Map.of(TARGET, home.toString()))
                        .version()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void anUpdateThatKeepsFailingIsGivenUpAndSaysSo() {
        confluence.faults().always().method("PUT").answer(500);

        assertThat(refused(send("updatePage", "new", Map.of(TARGET, home.toString())), OutcomeUnknown.class))
                .hasMessageContaining("look before it is repeated");
        assertThat(writes()).hasSize(3);
    }

    @Test
    void whatIsToBeSentLaterIsSentLater() {
        confluence.faults().next(1).method("PUT").answer(429, RetryAfter.SECONDS, Duration.ofSeconds(2));

        assertThat(written("updatePage", "new", Map.of(TARGET, home.toString()))
                        .version()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void anEditBySomebodyElseMeanwhileIsNotOverwritten() {
        confluence
                .faults()
                .next(1)
                .method("PUT")
                .matching(request -> {
                    editBySomebodyElse(home, "<p>theirs</p>");
                    return true;
                })
                .delay(Duration.ZERO);

        refused(send("updatePage", "ours", Map.of(TARGET, home.toString())), VersionConflict.class);

        assertThat(page(home).storage()).isEqualTo("<p>theirs</p>");
    }

    @Test
    void aNewVersionThatSaysTheSameIsNoConflict() {
        confluence
                .faults()
                .next(1)
                .method("PUT")
                .matching(request -> {
                    editBySomebodyElse(home, "<p>Welcome</p>");
                    return true;
                })
                .delay(Duration.ZERO);

        assertThat(written("updatePage", "ours", Map.of(TARGET, home.toString()))
                        .version()
                        .number())
                .isEqualTo(3);
    }

    @Test
    void aConflictThatIsAskedForIsNotRetried() {
        confluence
                .faults()
                .next(1)
                .method("PUT")
                .matching(request -> {
                    editBySomebodyElse(home, "<p>Welcome</p>");
                    return true;
                })
                .delay(Duration.ZERO);

        refused(
                send("updatePage", "ours", Map.of(TARGET, home.toString(), ConfluenceHeaders.IF_VERSION, 1)),
                VersionConflict.class);
    }

    @Test
    void aMoveWhoseAnswerWasLostIsRecognisedAsDone() {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        loseTheAnswerTo("PUT");

        assertThat(written("movePage", null, Map.of(TARGET, page.toString(), PARENT, home.toString()))
                        .outcome())
                .isEqualTo("moved");
        assertThat(page(page).parent()).isEqualTo(home);
        assertThat(writes()).hasSize(1);
    }

    @Test
    void aDeletionWhoseAnswerWasLostIsDone() {
        ContentId page = wiki.createPage("RP", home, "Runbook", "<p>x</p>");
        loseTheAnswerTo("DELETE");

        assertThat(written("deletePage", null, Map.of(TARGET, page.toString())).status())
                .isEqualTo("trashed");
        assertThat(page(page).status()).isEqualTo(Status.TRASHED);
    }

    @Test
    void aCommentWhoseAnswerWasLostIsMadeOnce() {
        wiki.comment(home, "Me too");
        clock.advance(Duration.ofHours(1));
        loseTheAnswerTo("POST");

        ConfluenceContent answer = written("createComment", "Me too", Map.of(TARGET, home.toString()));

        assertThat(answer.type()).isEqualTo("comment");
        assertThat(writes()).hasSize(1);
        assertThat(commentsOnHome()).hasSize(2);
    }

    private List<ConfluenceChange> commentsOnHome() {
        try {
            follow("RP?types=comment");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return received;
    }

    @Test
    void aFileWhoseAnswerWasLostIsUploadedOnce() {
        loseTheAnswerTo("POST");

        ConfluenceContent answer = written(
                "uploadAttachment&fileName=a.txt",
                "bytes".getBytes(StandardCharsets.UTF_8),
                Map.of(TARGET, home.toString()));

        assertThat(answer.title()).isEqualTo("a.txt");
        assertThat(answer.version().number()).isEqualTo(1);
        assertThat(writes()).hasSize(1);
    }

    @Test
    void aLoginPageInsteadOfTheAnswerIsNoSuccess() {
        confluence.faults().always().method("PUT").answer(Answer.of(200, Answer.HTML, "<html>Sign in</html>"));

        assertThat(send("updatePage", "new", Map.of(TARGET, home.toString())).getException())
                .isInstanceOf(ConfluenceException.class);
    }
}
