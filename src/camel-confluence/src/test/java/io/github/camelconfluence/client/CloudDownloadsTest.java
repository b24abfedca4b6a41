package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to the media host and what it must not learn or tell. */
class CloudDownloadsTest extends HangingContract {

    private ContentId page;
    private ContentId attachment;

    CloudDownloadsTest() {
        super(Played.CLOUD_GATEWAY);
    }

    @BeforeEach
    void attach() {
        var there = page("Page");
        page = id(there);
        attachment = id(site.attach(there, "a.txt", "text/plain", new byte[] {65}));
    }

    private List<LoggedRequest> media() {
        return confluence.requests().matching(request -> request.path().startsWith("/file/"));
    }

    @Test
    void theMediaHostIsNotToldWhoWeAre() throws IOException {
        client.download(page, attachment).close();
        assertThat(media()).hasSize(1).noneMatch(LoggedRequest::authorized);
        assertThat(confluence.requests().count()).isEqualTo(2);
    }

    @Test
    void whatItAnswersIsNeverToldWithItsToken() throws IOException {
        client.download(page, attachment).close();
        String token = media().get(0).query();
        assertThat(token).contains("token=");
        for (int status : new int[] {400, 401, 403, 404, 500}) {
            confluence.faults().clear().always().matching("/binary").answer(status);
            assertThatThrownBy(() -> client.download(page, attachment))
                    .isInstanceOf(ConfluenceException.class)
                    .isNotInstanceOf(CredentialsRejected.class)
                    .hasMessageContaining(String.valueOf(status))
                    .satisfies(
                            e -> assertThat(printed(e)).doesNotContain("token=").doesNotContain(token));
        }
        confluence.faults().clear().always().matching("/binary").reset();
        assertThatThrownBy(() -> client.download(page, attachment))
                .isInstanceOf(Unavailable.class)
                .satisfies(e -> assertThat(printed(e)).doesNotContain("token="));
    }

    private static String printed(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void aTokenThatIsUsedUpIsAskedForAnew() throws IOException {
        confluence.faults().next(1).matching("/binary").answer(403);
        client.download(page, attachment).close();
        assertThat(confluence.requests().count()).isEqualTo(4);
    }

    @Test
    void theMediaHostMaySendOnButNotForEver() throws IOException {
        client.download(page, attachment).close();
        String address = media().get(0).path() + "?" + media().get(0).query();
        confluence.faults().next(1).matching("/binary").answer(Answer.redirect(address));
        try (Download download = client.download(page, attachment)) {
            assertThat(download.bytes()).hasBinaryContent(new byte[] {65});
        }
        confluence.faults().always().matching("/binary").answer(Answer.redirect(address));
        assertThatThrownBy(() -> client.download(page, attachment)).isInstanceOf(ConfluenceException.class);
    }

    @Test
    void limitsOfTheMediaHostDoNotHoldConfluenceUp() throws IOException {
        confluence.faults().next(1).matching("/binary").answer(429, RetryAfter.SECONDS, Duration.ofSeconds(30));
        client.download(page, attachment).close();
        assertThat(clock.waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(34));
    }

    @Test
    void addressesThatLeadNowhereAreRefusedWithoutBeingTold() {
        for (String location :
                List.of("http://[token=s3cret", "ftp://media.example.org/x?token=s3cret", "https:?token=s3cret")) {
            confluence.faults().clear().always().matching("/download").answer(Answer.redirect(location));
            assertThatThrownBy(() -> client.download(page, attachment))
                    .isInstanceOf(ConfluenceException.class)
                    .satisfies(e -> assertThat(printed(e)).doesNotContain("s3cret"));
        }
    }

    @Test
    void aRedirectWithinTheSiteLeadsToItsLoginPageAndIsNotFollowed() {
        confluence.faults().always().matching("/download").answer(Answer.redirect("/login?os_destination=x"));
        assertThatThrownBy(() -> client.download(page, attachment))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("login");
        assertThat(confluence.requests().matching(request -> request.path().startsWith("/login")))
                .isEmpty();
    }

    @Test
    void theScopeThatIsMissingIsNamed() {
        confluence
                .faults()
                .always()
                .matching("/download")
                .answer(Answer.of(
                        401, Answer.JSON, "{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}"));
        assertThatThrownBy(() -> client.download(page, attachment))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("readonly:content.attachment:confluence");
    }
}
