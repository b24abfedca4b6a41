package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.SettableClock;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.http.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** When refused credentials are asked with again. */
class AskingAgainTest {

    private static final Credentials ONE = new Credentials.Bearer("one");
    private static final Credentials OTHER = new Credentials.Bearer("other");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T10:00:00Z"));
    private Supplier<Credentials> present = () -> ONE;
    private final RefusedCredentials refusals = new RefusedCredentials(() -> present.get(), clock, () -> false);
    private int asked;

    private String refuse() {
        asked++;
        throw new CredentialsRejected(401, "Refused");
    }

    private String lockOut() {
        asked++;
        throw CredentialsRejected.captcha(403, "CAPTCHA");
    }

    private String fail() {
        asked++;
        throw new Unavailable(0, "Down", null);
    }

    private String accept() {
        asked++;
        return "fine";
    }

    private void refused(Supplier<String> question) {
        assertThatThrownBy(() -> refusals.ask(question)).isInstanceOf(CredentialsRejected.class);
    }

    @Test
    void eachRefusalDoublesThePause() {
        refused(this::refuse);
        clock.advance(Duration.ofSeconds(10));
        refused(this::refuse);
        clock.advance(Duration.ofSeconds(19));
        refused(this::refuse);
        assertThat(asked).isEqualTo(2);

        clock.advance(Duration.ofSeconds(1));
        refused(this::refuse);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void anAnswerThatDoesNotComeLeavesThePauseAsItIs() {
        refused(this::refuse);
        for (int time = 0; time < 20; time++) {
            clock.advance(Duration.ofSeconds(10));
            assertThatThrownBy(() -> refusals.ask(this::fail)).isInstanceOf(Unavailable.class);
        }
        clock.advance(Duration.ofSeconds(10));

        assertThat(refusals.ask(this::accept)).isEqualTo("fine");
    }

    @Test
    void whileOneAsksTheOthersWait() {
        refused(this::refuse);
        clock.advance(Duration.ofSeconds(10));

        String answer = refusals.ask(() -> {
            refused(this::accept);
            return accept();
        });

        assertThat(answer).isEqualTo("fine");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeReadMeanwhileDoesNotOpenWhatACaptchaClosed() {
        refused(this::lockOut);
        present = () -> {
            throw new CredentialsRejected(0, "Option credentialsFile: the file x cannot be read");
        };
        refused(this::accept);
        assertThat(refusals.known()).hasValueSatisfying(why -> assertThat(why).hasMessageContaining("cannot be read"));
        present = () -> ONE;
        clock.advance(Duration.ofDays(1));

        refused(this::accept);

        assertThat(asked).isEqualTo(1);
        assertThat(refusals.known())
                .hasValueSatisfying(why -> assertThat(why.isCaptcha()).isTrue());
    }

    @Test
    void aPersonIsAnsweredAtOnceUnlessACaptchaForbidsIt() {
        refused(this::refuse);
        assertThat(refusals.askNow(this::accept)).isEqualTo("fine");
        assertThat(refusals.known()).isEmpty();

        refused(this::lockOut);
        assertThatThrownBy(() -> refusals.askNow(this::accept)).isInstanceOf(CredentialsRejected.class);
    }

    @Test
    void othersAreAskedWithAtOnceAndNothingIsKnownAgainstThem() {
        refused(this::refuse);
        present = () -> OTHER;

        assertThat(refusals.known()).isEmpty();
        assertThat(refusals.ask(this::accept)).isEqualTo("fine");
    }

    @Test
    void anAnswerToTheFormerOnesSaysNothingOfThoseThatAreThereNow() {
        String late = refusals.ask(() -> {
            present = () -> OTHER;
            refused(this::refuse);
            return "fine";
        });

        assertThat(late).isEqualTo("fine");
        assertThat(refusals.known()).isPresent();
    }
}
