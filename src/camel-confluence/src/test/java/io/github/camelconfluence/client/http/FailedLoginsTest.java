package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.SettableClock;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A password of Data Center is sent twice at most once it was refused, however many would send it. */
class FailedLoginsTest {

    private static final String WRONG = "Basic d3Jvbmc6cGFpcg==";
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T10:00:00Z"));
    private final FailedLogins logins = new FailedLogins(clock);

    private static Answer answer(int status, Map<String, String> headers) {
        return new Answer(
                status,
                name -> Optional.ofNullable(headers.get(name)),
                new ByteArrayInputStream(new byte[0]),
                () -> {});
    }

    private void fail(FailedLogins.Attempt attempt) {
        logins.ended(attempt, answer(401, Map.of("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")));
    }

    private void assertHeldBack() {
        assertThatThrownBy(() -> logins.begin(WRONG)).isInstanceOf(CredentialsRejected.class);
    }

    @Test
    void ofManyWhoWouldTryAgainOneDoes() {
        fail(logins.begin(WRONG));
        assertThat(logins.isAnyKnown()).isTrue();
        assertHeldBack();
        clock.advance(Duration.ofMinutes(15));

        FailedLogins.Attempt second = logins.begin(WRONG);
        assertHeldBack();
        fail(second);

        clock.advance(Duration.ofDays(30));
        assertHeldBack();
    }

    @Test
    void aSecondTryThatNobodyAnsweredIsStillToCome() {
        fail(logins.begin(WRONG));
        clock.advance(Duration.ofMinutes(15));
        logins.ended(logins.begin(WRONG), null);

        assertThatCode(() -> logins.begin(WRONG)).doesNotThrowAnyException();
    }

    @Test
    void aSecondTryThatIsAcceptedForgetsTheFirst() {
        fail(logins.begin(WRONG));
        clock.advance(Duration.ofMinutes(15));
        logins.ended(logins.begin(WRONG), answer(200, Map.of()));

        assertThat(logins.isAnyKnown()).isFalse();
        logins.begin(WRONG);
        assertThatCode(() -> logins.begin(WRONG)).doesNotThrowAnyException();
    }

    @Test
    void whatLeftBeforeThePasswordWasChangedIsNoProofThatItIsRight() {
        FailedLogins.Attempt before = logins.begin(WRONG);
        fail(logins.begin(WRONG));
        logins.ended(before, answer(200, Map.of()));

        assertHeldBack();
    }

    @Test
    void severalWrongPasswordsOfOneAccountAreNotTriedInTurn() {
        fail(logins.begin(WRONG));
        fail(logins.begin("Basic YW5vdGhlcjpwYWly"));

        assertHeldBack();
    }

    @Test
    void whoSignInAsTheSameAccountKnowOfEachOthersFailures() {
        AccountLogins all = new AccountLogins();
        FailedLogins known = all.take("https://wiki as rita", clock);

        assertThat(all.take("https://wiki as rita", clock)).isSameAs(known);
        all.giveBack("https://wiki as rita");
        assertThat(all.take("https://wiki as rita", clock)).isSameAs(known);
        assertThat(all.take("https://wiki as edo", clock)).isNotSameAs(known);
    }

    @Test
    void aSecondTryThatEndsWithAnErrorOfJavaIsStillToCome() {
        fail(logins.begin(WRONG));
        clock.advance(Duration.ofMinutes(15));
        Credentials.Basic wrong = new Credentials.Basic("wrong", "pair");
        Signature signature = new Signature(
                () -> wrong,
                new AccessTokens(
                        request -> {
                            throw new AssertionError();
                        },
                        clock),
                logins);
        assertThat(signature.fit()).isEqualTo(WRONG);

        Request request = Request.get(java.net.URI.create("https://wiki.acme.com/"));
        assertThatThrownBy(() -> signature.send(request, signed -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThatCode(() -> logins.begin(WRONG)).doesNotThrowAnyException();
    }

    @Test
    void ofManyWhoWouldSendANewPasswordOneDoesAndTheOthersAreToldThatItIsWrong() throws Exception {
        logins.ended(logins.begin("Basic cmlnaHQ6cGFpcg=="), answer(200, Map.of()));
        FailedLogins.Attempt first = logins.begin(WRONG);
        CompletableFuture<FailedLogins.Attempt> second = CompletableFuture.supplyAsync(() -> logins.begin(WRONG));
        fail(first);

        assertThatThrownBy(second::get).hasCauseInstanceOf(CredentialsRejected.class);
    }

    @Test
    void ofManyWhoWouldSendANewPasswordAllDoOnceItIsAccepted() throws Exception {
        String next = "Basic bmV4dDpwYWly";
        logins.ended(logins.begin("Basic cmlnaHQ6cGFpcg=="), answer(200, Map.of()));
        FailedLogins.Attempt first = logins.begin(next);
        CompletableFuture<FailedLogins.Attempt> second = CompletableFuture.supplyAsync(() -> logins.begin(next));
        CompletableFuture<FailedLogins.Attempt> third = CompletableFuture.supplyAsync(() -> logins.begin(next));
        logins.ended(first, answer(200, Map.of()));

        assertThat(second.get().alone()).isFalse();
        assertThat(third.get().alone()).isFalse();
    }

    @Test
    void whoeverIsNotAnsweredWithANewPasswordLetsTheNextTry() throws Exception {
        logins.ended(logins.begin("Basic cmlnaHQ6cGFpcg=="), answer(200, Map.of()));
        FailedLogins.Attempt first = logins.begin(WRONG);
        CompletableFuture<FailedLogins.Attempt> second = CompletableFuture.supplyAsync(() -> logins.begin(WRONG));
        logins.ended(first, null);

        assertThat(second.get().alone()).isTrue();
    }
}
