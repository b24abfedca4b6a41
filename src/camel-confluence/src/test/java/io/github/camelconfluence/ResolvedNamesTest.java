package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Mentions show names and links lead to pages, for few requests. */
class ResolvedNamesTest {

    private static String linkTo(String title) {
        return "<p><ac:link><ri:page ri:content-title=\"" + title + "\"/></ac:link></p>";
    }

    private static String textOf(ConfluenceRouteTest test, String title) {
        return test.received.stream()
                .filter(change -> change.title().equals(title))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static long asked(ConfluenceRouteTest test, String path) {
        return test.confluence.requests().count(request -> request.path().contains(path));
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        private static String mention(String accountId) {
            return "<p>Ask <ac:link><ri:user ri:account-id=\"" + accountId + "\"/></ac:link></p>";
        }

        @Test
        void aMentionShowsTheUsersName() throws Exception {
            wiki.createPage("RP", null, "Team", mention(Accounts.EDITOR.accountId()));

            follow("RP");

            assertThat(textOf(this, "Team")).isEqualTo("Ask @" + Accounts.EDITOR.displayName() + "\n");
        }

        @Test
        void aHundredPagesWithMentionsCostOneRequestForNames() throws Exception {
            IntStream.range(0, 100)
                    .forEach(i -> wiki.createPage(
                            "RP",
                            null,
                            "Page " + i,
                            mention(Accounts.ALL.get(i % 4).accountId())));

            follow("RP");

            assertThat(received).hasSize(100);
            assertThat(asked(this, "users-bulk")).isEqualTo(1);
        }

        @Test
        void aUserThatTheSiteDoesNotNameIsShownByIdAndNotAskedForAgain() throws Exception {
            ContentId page = wiki.createPage("RP", null, "Team", mention("557058:gone"));

            follow("RP");
            wiki.edit(page, "<p>x</p>" + mention("557058:gone"));
            pollAnew();

            assertThat(textOf(this, "Team")).isEqualTo("x\n\nAsk @557058:gone\n");
            assertThat(asked(this, "users-bulk")).isEqualTo(1);
        }

        @Test
        void namesThatMayNotBeReadStopNothing() throws Exception {
            wiki.createPage("RP", null, "Team", mention(Accounts.EDITOR.accountId()));
            confluence.faults().always().matching("users-bulk").answer(403);

            follow("RP");

            assertThat(textOf(this, "Team")).isEqualTo("Ask @" + Accounts.EDITOR.accountId() + "\n");
        }

        @Test
        void pagesWaitForNamesThatAreNotAskedForNow() throws Exception {
            wiki.createPage("RP", null, "Team", mention(Accounts.EDITOR.accountId()));
            confluence.faults().always().matching("users-bulk").answer(429, RetryAfter.ABSURD, Duration.ZERO);
            follow("RP");
            takeFailure(RateLimited.class);
            assertThat(received).isEmpty();

            confluence.faults().clear();
            shutDownRoute();
            follow("RP");

            assertThat(textOf(this, "Team")).isEqualTo("Ask @" + Accounts.EDITOR.displayName() + "\n");
        }

        @Test
        void aNameIsLookedUpAnewAfterAnHour() throws Exception {
            ContentId page = wiki.createPage("RP", null, "Team", mention(Accounts.EDITOR.accountId()));
            follow("RP");

            clock.advance(Duration.ofMinutes(90));
            wiki.edit(page, mention(Accounts.EDITOR.accountId()) + "<p>x</p>");
            pollAnew();

            assertThat(asked(this, "users-bulk")).isEqualTo(2);
        }

        @Test
        void aLinkByTitleLeadsToThePage() throws Exception {
            wiki.createPage("RP", null, "Home", "<p>x</p>");
            ContentId runbook = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
            wiki.createPage("RP", null, "Index", linkTo("Runbook") + linkTo("runbook") + linkTo("No such page"));

            follow("RP");

            assertThat(textOf(this, "Index"))
                    .contains("[Runbook](" + urlOf("Runbook") + ")")
                    .contains("[runbook](" + urlOf("Runbook") + ")")
                    .contains("[No such page](" + confluence.url() + "/wiki/display/RP/No+such+page)");
            assertThat(urlOf("Runbook")).contains(runbook.toString());
            assertThat(confluence.requests().count(request -> request.query().contains("title")))
                    .as("requests for titles")
                    .isEqualTo(1);
        }

        @Test
        void aFileIsLinkedBelowItsPage() throws Exception {
            ContentId page = wiki.createPage(
                    "RP", null, "Plan", "<p><ac:image><ri:attachment ri:filename=\"site plan.png\"/></ac:image></p>");

            follow("RP");

            assertThat(textOf(this, "Plan")).contains("/download/attachments/" + page + "/site%20plan.png");
        }

        @Test
        void anIssueIsLinkedToTheJiraBesideConfluence() throws Exception {
            wiki.createPage(
                    "RP",
                    null,
                    "Work",
                    "<p><ac:structured-macro ac:name=\"jira\"><ac:parameter ac:name=\"key\">OPS-42</ac:parameter>"
                            + "</ac:structured-macro></p>");

            follow("RP");

            assertThat(textOf(this, "Work")).matches("\\[OPS-42]\\(https?://[^/]+/browse/OPS-42\\)\n");
        }

        private String urlOf(String title) {
            return received.stream()
                    .filter(change -> change.title().equals(title))
                    .map(ConfluenceChange::url)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void aMentionByUserKeyOrUserNameShowsTheUsersName() throws Exception {
            String name = Accounts.EDITOR.username();
            wiki.createPage(
                    "RP",
                    null,
                    "Team",
                    "<p><ac:link><ri:user ri:username=\"" + name + "\"/></ac:link></p>"
                            + "<p><ac:link><ri:user ri:userkey=\"" + Accounts.EDITOR.userKey() + "\"/></ac:link></p>");

            follow("RP");

            String shown = "@" + Accounts.EDITOR.displayName() + "\n";
            assertThat(textOf(this, "Team")).isEqualTo(shown + "\n" + shown);
        }

        @Test
        void aLinkByTitleLeadsToThePage() throws Exception {
            wiki.createPage("RP", null, "Runbook", "<p>x</p>");
            wiki.createPage("RP", null, "Index", linkTo("Runbook"));

            follow("RP");

            assertThat(List.of(textOf(this, "Index")))
                    .containsExactly("[Runbook]("
                            + received.stream()
                                    .filter(change -> change.title().equals("Runbook"))
                                    .map(ConfluenceChange::url)
                                    .findFirst()
                                    .orElseThrow()
                            + ")\n");
        }
    }
}
