package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelconfluence.simulator.limits.RetryAfter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every writer promises when something fails between a write and its answer. */
abstract class WriteFaultsContract extends WriterFixture {

    WriteFaultsContract(Written written) {
        super(written);
    }

    private void forget() {
        client.caller();
        confluence.requests().clear();
    }

    @Test
    void aNewPageWhoseAnswerIsLostIsOfUnknownOutcomeAndMadeOnce() {
        NewContent page = newPage("Lost", null);
        forget();
        confluence.faults().next(1).method("POST").loseAnswer();
        OutcomeUnknown unknown = catchThrowableOfType(OutcomeUnknown.class, () -> writer().create(page));
        assertThat(unknown).hasMessageContaining("look before it is repeated");
        assertThat(unknown.isRetryable()).isFalse();
        assertThat(changesAsked()).isEqualTo(1);
        assertThat(client.withTitle(page.space(), ContentType.PAGE, "Lost")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aFailureThatMayHaveComeAfterTheDeedIsOfUnknownOutcome(int status) {
        Content page = existing("Page");
        forget();
        confluence.faults().next(1).method("PUT").answerAfterwards(status);
        OutcomeUnknown unknown =
                catchThrowableOfType(OutcomeUnknown.class, () -> writer().update(update(page, "<p>done</p>")));
        assertThat(unknown.getHttpResponseCode()).isEqualTo(status);
        assertThat(changesAsked()).isEqualTo(1);
        assertThat(read(page.id()).version().number()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsCutOffIsOfUnknownOutcome() {
        NewContent page = newPage("Cut", null);
        confluence.faults().next(1).method("POST").truncate(40);
        assertThatThrownBy(() -> writer().create(page)).isInstanceOf(OutcomeUnknown.class);
        assertThat(client.withTitle(page.space(), ContentType.PAGE, "Cut")).hasSize(1);
    }

    @Test
    void whatTheServerSaysNotToHaveTakenIsSentAgain() {
        NewContent page = newPage("Page", null);
        forget();
        confluence.faults().next(2).method("POST").answer(503);
        confluence.faults().next(1).method("POST").answer(429, RetryAfter.SECONDS, Duration.ofSeconds(3));
        assertThat(writer().create(page).title()).isEqualTo("Page");
        assertThat(changesAsked()).isEqualTo(4);
    }

    @Test
    void aCommentAndAnUploadWhoseAnswersAreLostAreNotSentAgain() {
        Content page = existing("Page");
        forget();
        confluence.faults().next(1).matching("comment").method("POST").loseAnswer();
        confluence
                .faults()
                .next(1)
                .matching(request -> request.path().endsWith("/content"))
                .method("POST")
                .loseAnswer();
        assertThatThrownBy(() -> writer().comment(new NewComment(on(page), null, storage("<p>Once</p>"))))
                .isInstanceOf(OutcomeUnknown.class);
        confluence.faults().clear();
        confluence
                .faults()
                .next(1)
                .matching("child/attachment")
                .matching(WriteFaultsContract::changes)
                .loseAnswer();
        assertThatThrownBy(() -> writer().attach(on(page), upload("a.txt", "a")))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(client.comments(ContentType.PAGE, page.id(), BodyRepresentation.NONE))
                .hasSize(1);
        assertThat(client.attachment(on(page), "a.txt"))
                .map(file -> file.version().number())
                .contains(1);
    }

    private static boolean changes(io.github.camelconfluence.simulator.http.Request request) {
        return !request.method().equals("GET");
    }

    @Test
    void whatDoesTheSameWhenDoneTwiceIsSentAgainWhenItsAnswerIsLost() {
        Content page = existing("Page");
        confluence.faults().next(1).method("POST").loseAnswer();
        writer().addLabels(ContentType.PAGE, page.id(), List.of("once"));
        assertThat(client.annotations(ContentType.PAGE, page.id(), false).labels())
                .containsExactly("once");
        confluence.faults().next(1).method("DELETE").loseAnswer();
        assertThat(writer().trash(ContentType.PAGE, page.id())).isFalse();
        assertThat(read(page.id()).status()).isEqualTo(ContentStatus.TRASHED);
    }

    @Test
    void aLoginPageInsteadOfAnAnswerIsTakenForWhatItIs() {
        Content page = existing("Page");
        client.caller();
        confluence.faults().next(1).method("DELETE").loginPage();
        assertThatThrownBy(() -> writer().trash(ContentType.PAGE, page.id()))
                .isInstanceOfSatisfying(
                        MalformedAnswer.class,
                        answer -> assertThat(answer.isForeign()).isTrue());
        assertThat(read(page.id()).status()).isEqualTo(ContentStatus.CURRENT);
    }
}
