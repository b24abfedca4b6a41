package io.github.camelconfluence.simulator.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.SetClock;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.search.CqlRejected;
import io.github.camelconfluence.simulator.search.Hits;
import io.github.camelconfluence.simulator.search.SearchQuery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CqlSearchTest {
    private final SetClock clock = new SetClock("2026-11-20T10:00:00Z");
    private final Site site = Site.empty(clock);
    private ContentId home;
    private ContentId child;
    private ContentId grandchild;
    private ContentId post;

    @BeforeEach
    void someContent() {
        site.createSpace("RP", "RAG Pipelines");
        site.createSpace("OTHER", "Other", Audience.ofGroups("nobody"));
        home = site.createPage("RP", null, "Home", "<p>Welcome to the runbooks</p>");
        clock.set("2026-11-20T10:05:30Z");
        child = site.createPage("RP", home, "Deploying things", "<p>How we <strong>deploy</strong> & roll back</p>");
        clock.set("2026-11-20T10:06:10Z");
        grandchild =
                site.createPage("RP", child, "Rollback", "<ac:plain-text-body><![CDATA[undo]]></ac:plain-text-body>");
        clock.set("2026-11-20T10:07:00Z");
        post = site.createBlogPost("RP", "News", "<p>Deployed</p>");
        site.label(child, "howto", "ops");
        site.label(post, "howto");
        clock.set("2026-11-20T11:00:00Z");
    }

    @Test
    void ancestorExcludesThePageItself() {
        assertThat(find("ancestor = " + home)).containsExactlyInAnyOrder(child, grandchild);
        assertThat(find("(ancestor = %s or id = %s)".formatted(child, child)))
                .containsExactlyInAnyOrder(child, grandchild);
    }

    @Test
    void parentIsOneLevel() {
        assertThat(find("parent = " + home)).containsExactly(child);
    }

    @Test
    void typesSpacesAndLabelsNarrow() {
        assertThat(find("space = RP and type = blogpost")).containsExactly(post);
        assertThat(find("space = rp and type in (page, blogpost) and label = HOWTO"))
                .containsExactlyInAnyOrder(child, post);
        assertThat(find("label in (ops, howto) and type != page")).containsExactly(post);
        assertThat(find("space = RP and label != howto and type = page")).containsExactlyInAnyOrder(home, grandchild);
    }

    @Test
    void titlesAreComparedWholeOrByWords() {
        assertThat(find("title = \"Deploying things\"")).containsExactly(child);
        assertThat(find("title ~ \"things\"")).containsExactly(child);
        assertThat(find("title ~ \"deploy*\"")).containsExactly(child);
        assertThat(find("title = \"Deploying\"")).isEmpty();
    }

    @Test
    void textIsSearchedWithoutMarkup() {
        assertThat(find("text ~ \"deploy back\"")).containsExactly(child);
        assertThat(find("text ~ undo")).containsExactly(grandchild);
        assertThat(find("text ~ strong")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lastmodified >= \"2026-11-20 10:05\" | 3",
                "lastmodified > \"2026-11-20 10:05\"  | 2",
                "lastmodified > \"2026/11/20 10:06\"  | 1",
                "lastmodified <= \"2026-11-20 10:05\" | 2",
                "lastmodified < \"2026-11-20 10:05\"  | 1",
                "lastmodified = \"2026-11-20\"        | 4",
                "lastmodified >= \"2026-11-21\"       | 0",
                "created >= now(\"-55m\")             | 3",
                "created >= startOfDay() and lastmodified < endOfDay() | 4",
                "lastmodified >= \"2026-11-20 10:06\" or label = ops   | 3",
            })
    void datesCountInWholeMinutes(String cql, int rows) {
        assertThat(find("type in (page, blogpost) and " + cql.trim())).hasSize(rows);
    }

    @Test
    void datesAreMeantInTheCallersTimeZone() {
        String cql = "lastmodified >= \"2026-11-20 19:06\"";

        assertThat(find(cql, ZoneId.of("Asia/Tokyo"))).containsExactly(post, grandchild);
        assertThat(find(cql, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void rowsComeInTheOrderAskedFor() {
        assertThat(find("space = RP order by lastmodified asc")).containsExactly(home, child, grandchild, post);
        assertThat(find("space = RP order by title")).containsExactly(child, home, post, grandchild);
        assertThat(find("space = RP order by type desc, created desc")).containsExactly(grandchild, child, home, post);
        assertThat(find("label = howto order by id desc")).containsExactly(post, child);
    }

    @Test
    void pagesOfRowsContinueWhereTheLastOneEnded() {
        String cql = "space = RP order by lastmodified";

        Hits hits = search(cql, 1, 2, Duration.ZERO);

        assertThat(hits.rows()).extracting(Content::id).containsExactly(child, grandchild);
        assertThat(hits.total()).isEqualTo(4);
    }

    @Test
    void onlyCurrentContentIsFound() {
        site.archive(grandchild);
        site.trash(post);

        assertThat(find("space = RP")).containsExactlyInAnyOrder(home, child);
        assertThat(find("id in (%s, %s)".formatted(grandchild, post))).isEmpty();
    }

    @Test
    void archivedSpacesAreFoundOnlyWhenAskedFor() {
        site.archiveSpace("RP", true);

        assertThat(find("space = RP")).isEmpty();
        SearchQuery.Context context = new SearchQuery.Context(
                Caller.of(Accounts.READER), ZoneOffset.UTC, clock.instant(), clock.instant(), true);
        assertThat(new CqlSearch(site)
                        .find(new SearchQuery("space = RP", context, 0, 10))
                        .rows())
                .hasSize(4);
    }

    @Test
    void whatTheCallerMayNotReadIsNotFound() {
        site.createPage("OTHER", null, "Secret", "");
        site.restrict(child, new Restrictions(Set.of(), Set.of(Accounts.EDITORS)));

        assertThat(find("type = page")).containsExactly(home);
        assertThat(find("space = OTHER")).isEmpty();
    }

    @Test
    void aFreshEditIsNotSeenYetAndADeletedRowLingers() {
        clock.set("2026-11-20T12:00:00Z");
        site.edit(home, "<p>fresh</p>");
        site.trash(post);
        site.purge(grandchild);
        ContentId newcomer = site.createPage("RP", null, "Newcomer", "");

        String cql = "space = RP order by lastmodified desc";
        assertThat(find(cql, Duration.ofSeconds(20))).containsExactly(post, grandchild, child, home);
        assertThat(find("text ~ fresh", Duration.ofSeconds(20))).isEmpty();
        assertThat(find("ancestor = " + home, Duration.ofSeconds(20))).containsExactlyInAnyOrder(child, grandchild);

        clock.advance(Duration.ofSeconds(20));
        assertThat(find(cql, Duration.ofSeconds(20))).containsExactly(newcomer, home, child);
        assertThat(find("text ~ fresh", Duration.ofSeconds(20))).containsExactly(home);
    }

    @Test
    void commentsAndAttachmentsAreFoundByTheirContainer() {
        ContentId comment = site.comment(child, "Nice");
        ContentId reply = site.reply(comment, "Thanks");
        ContentId file = site.attach(child, "a.txt", "text/plain", "a".getBytes(StandardCharsets.UTF_8));

        assertThat(find("container = " + child)).containsExactlyInAnyOrder(comment, reply, file);
        assertThat(find("type = comment and space = RP")).containsExactlyInAnyOrder(comment, reply);
        assertThat(find("type = attachment")).containsExactly(file);
    }

    @Test
    void creatorsAreAccounts() {
        assertThat(find("creator = currentUser()")).isEmpty();
        assertThat(find("creator = \"%s\" and type = blogpost".formatted(Accounts.EDITOR.accountId())))
                .containsExactly(post);
        assertThat(find("contributor = editor and type = blogpost")).containsExactly(post);
    }

    @Test
    void anUnknownSpaceIsNoErrorButFindsNothing() {
        assertThat(find("space = NOPE")).isEmpty();
        assertThat(find("type = page and space in (NOPE, RP)")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type = wiki                           | 400",
                "lastmodified >= \"2026-11-20T10:00Z\" | 400",
                "lastmodified >= \"2026-02-31\"        | 400",
                "lastmodified >= now(\"-90x\")         | 400",
                "lastmodified >= yesterday()           | 400",
                "id = abc                              | 400",
                "label = currentUser()                 | 400",
                "text ~ \"\"                           | 500",
                "title ~ \" .,\"                       | 500",
            })
    void valuesThatMakeNoSenseAreRefused(String cql, int status) {
        assertThatThrownBy(() -> find(cql))
                .isInstanceOfSatisfying(
                        CqlRejected.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }

    @Test
    void dataCenterKnowsNoFolders() {
        SearchQuery.Context context = new SearchQuery.Context(
                Caller.of(Accounts.READER), ZoneOffset.UTC, clock.instant(), clock.instant(), false);
        SearchQuery query = new SearchQuery("type = folder", context, 0, 10);

        assertThat(new CqlSearch(site, Dialect.CLOUD).find(query).rows()).isEmpty();
        assertThatThrownBy(() -> new CqlSearch(site, Dialect.DATA_CENTER).find(query))
                .isInstanceOf(CqlRejected.class);
    }

    private List<ContentId> find(String cql) {
        return find(cql, Duration.ZERO);
    }

    private List<ContentId> find(String cql, Duration lag) {
        return ids(search(cql, 0, 100, lag));
    }

    private List<ContentId> find(String cql, ZoneId zone) {
        SearchQuery.Context context =
                new SearchQuery.Context(Caller.of(Accounts.READER), zone, clock.instant(), clock.instant(), false);
        return ids(new CqlSearch(site).find(new SearchQuery(cql, context, 0, 100)));
    }

    private Hits search(String cql, int offset, int limit, Duration lag) {
        SearchQuery.Context context = new SearchQuery.Context(
                Caller.of(Accounts.READER),
                ZoneOffset.UTC,
                clock.instant(),
                clock.instant().minus(lag),
                false);
        return new CqlSearch(site).find(new SearchQuery(cql, context, offset, limit));
    }

    private static List<ContentId> ids(Hits hits) {
        return hits.rows().stream().map(Content::id).toList();
    }
}
