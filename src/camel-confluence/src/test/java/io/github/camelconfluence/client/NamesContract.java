package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every client promises of the names of users and the titles of pages. */
abstract class NamesContract extends HangingContract {

    NamesContract(Played played) {
        super(played);
    }

    private String idOf(Account account) {
        return played.isCloud() ? account.accountId() : account.userKey();
    }

    @Test
    void usersAreNamedAndUnknownOnesAreAbsent() {
        assertThat(client.userNames(List.of(idOf(Accounts.READER), idOf(Accounts.EDITOR), "nobody")))
                .isEqualTo(Map.of(idOf(Accounts.READER), "Rita Reader", idOf(Accounts.EDITOR), "Edo Editor"));
        assertThat(client.userNames(List.of())).isEmpty();
    }

    @Test
    void usersWhoseProfileIsHiddenAreAbsent() {
        confluence.faults().always().matching("rest/api/user?").answer(403);
        confluence.faults().always().matching("users-bulk").answer(403);
        assertThat(client.userNames(List.of(idOf(Accounts.READER)))).isEmpty();
    }

    @Test
    void manyUsersTakeFewRequestsOnCloud() {
        List<String> many = new ArrayList<>(List.of(idOf(Accounts.READER), idOf(Accounts.READER)));
        for (int number = 0; number < 399; number++) {
            many.add("712020:" + number);
        }
        assertThat(requestsFor(space -> client.userNames(many))).isEqualTo(played.isCloud() ? 2 : 799);
    }

    @Test
    void pagesAndBlogPostsAreFoundByTheirTitles() {
        site.createSpace("ENG", "Engineering");
        var page = page("Some \"quoted\" \\ page, or: Übersicht");
        var post = site.createBlogPost("RP", "News", "<p/>");
        site.createPage("ENG", null, "News", "<p/>");
        site.trash(page("Gone"));
        page("Other");
        index();
        List<Content> found =
                client.titled("RP", List.of("Some \"quoted\" \\ page, or: Übersicht", "News", "Gone", "Never"));
        assertThat(found).extracting(Content::id).containsExactlyInAnyOrder(id(page), id(post));
        assertThat(found).allSatisfy(content -> {
            assertThat(content.space()).isEqualTo(space().id());
            assertThat(content.url())
                    .hasToString(client.find(content.type(), content.id())
                            .orElseThrow()
                            .url()
                            .toString());
        });
        assertThat(client.titled("RP", List.of())).isEmpty();
    }

    @Test
    void manyTitlesTakeFewRequests() {
        List<String> titles = new ArrayList<>();
        for (var page : pages(90)) {
            titles.add(site.find(page).orElseThrow().title());
        }
        index();
        List<Content> found = new ArrayList<>();
        assertThat(requestsFor(space -> found.addAll(client.titled("RP", titles))))
                .isEqualTo(played.isCloud() ? 4 : 2);
        assertThat(found).extracting(Content::title).containsExactlyInAnyOrderElementsOf(titles);
    }
}
