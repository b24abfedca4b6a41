package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Restrictions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Traps of what is not offered, such as writes: not half done, but not done at all. */
class NothingWrittenTest {

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void trap13_noDownloadLinkIsFollowed() throws Exception {
            everythingHappens();

            PlainCaller reader = PlainCaller.basic(confluence.url(), Credentials.READER_API_TOKEN);
            assertThat(confluence.requests().all())
                    .isNotEmpty()
                    .extracting(LoggedRequest::path)
                    .noneMatch(path -> path.contains("/download"));
            assertThat(reader.status("/wiki/download/attachments/1/a.txt")).isEqualTo(401);
        }

        /** A page's own lists of comments leave replies out. */
        @Test
        void trap16_noReplyIsLost() throws Exception {
            ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
            ContentId first = wiki.comment(page, "First");
            ContentId reply = wiki.reply(first, "Reply");
            ContentId deeper = wiki.reply(reply, "Reply to the reply");
            String[] all = {first.toString(), reply.toString(), deeper.toString()};

            follow("RP?types=page,comment&include=comments");

            assertThat(received.get(0).comments())
                    .extracting(ConfluenceChange.Comment::id)
                    .containsExactlyInAnyOrder(all);
            assertThat(received.subList(1, received.size()))
                    .extracting(ConfluenceChange::id)
                    .containsExactlyInAnyOrder(all);
        }

        @Test
        void trap17_nothingIsPutEvenWhenRequestsAreTriedAgain() throws Exception {
            confluence.faults().next(1).matching("/api/v2/pages").answer(503);

            everythingHappens();

            assertThat(confluence.requests().byStatus()).containsKey(503);
            assertThat(confluence.requests().all())
                    .extracting(LoggedRequest::method)
                    .containsOnly("GET");
        }

        private void everythingHappens() throws Exception {
            allThatCanHappen(this);
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void trap18_nothingIsPosted() throws Exception {
            allThatCanHappen(this);

            assertThat(confluence.requests().all())
                    .isNotEmpty()
                    .extracting(LoggedRequest::method)
                    .containsOnly("GET");
        }
    }

    private static void allThatCanHappen(ConfluenceRouteTest test) throws Exception {
        ContentId parent = test.wiki.createPage("RP", null, "Parent", "<p>x</p>");
        ContentId page = test.wiki.createPage(
                "RP", parent, "Page", "<p><ac:image><ri:attachment ri:filename=\"a.png\"/></ac:image></p>");
        test.wiki.attach(page, "a.png", "image/png", new byte[] {1});
        test.wiki.reply(test.wiki.comment(page, "Hm"), "Yes");
        test.wiki.createBlogPost("RP", "Post", "<p>x</p>");
        test.follow("RP?include=labels,ancestors,readers");
        test.wiki.edit(parent, "<p>new</p>");
        assertThat(test.pollAnew()).hasSize(1);
        test.wiki.label(page, "howto");
        test.wiki.restrict(parent, Restrictions.toGroups(Accounts.USERS));
        assertThat(test.reconcile()).hasSize(2);
        test.wiki.trash(page);
        assertThat(test.reconcile()).hasSize(1);
    }
}
