package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Old versions, versions with known faults, and what stands before them. */
class DataCenterQuirksTest {

    private static final Set<ContentStatus> CURRENT = Set.of(ContentStatus.CURRENT);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:30:20Z"));
    private final Site site = Site.empty(clock);

    DataCenterQuirksTest() {
        site.createSpace("RP", "RAG Pipelines");
    }

    private void with(Quirks quirks, Token token, Consumer<ConfluenceClient> use) {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.dataCenter()
                        .site(site)
                        .clock(clock)
                        .quirks(quirks)
                        .start();
                ConfluenceClient client = Connected.to(confluence, token, clock)) {
            use.accept(client);
        }
    }

    @ParameterizedTest
    @EnumSource(Quirks.Paging.class)
    void theMembersOfAGroupAreCompleteHoweverTheyArePaged(Quirks.Paging paging) {
        for (int number = 0; number < 450; number++) {
            site.signIn().register(new Account("712020:" + number, "user" + number, "User", Set.of("crowd")));
        }
        with(
                Quirks.NONE.version("7.19.0").paging(paging),
                Credentials.READER_PAT,
                client -> assertThat(client.groupMembers("crowd")).hasSize(450));
    }

    @Test
    void from10OnOnlyAdministratorsAreToldWhoIsInAGroup() {
        Quirks ten = Quirks.NONE.version("10.0.3");
        with(
                ten,
                Credentials.READER_PAT,
                client ->
                        assertThatThrownBy(() -> client.groupMembers("editors")).isInstanceOf(AccessDenied.class));
        with(
                ten,
                Credentials.ADMIN_PAT,
                client -> assertThat(client.groupMembers("editors"))
                        .extracting(Member::username)
                        .containsExactly("editor"));
    }

    private static Space space(ConfluenceClient client) {
        return client.spacesByKey(List.of("RP")).get(0);
    }

    @ParameterizedTest
    @EnumSource(Quirks.Paging.class)
    void everyListingEndsAndIsCompleteHoweverItIsPaged(Quirks.Paging paging) {
        for (int number = 0; number < 450; number++) {
            site.createPage("RP", null, "Page " + number, "<p/>");
            site.createBlogPost("RP", "Post " + number, "<p/>");
        }
        with(Quirks.NONE.version("7.19.0").paging(paging), Credentials.READER_PAT, client -> {
            Space space = space(client);
            for (ContentType type : List.of(ContentType.PAGE, ContentType.BLOGPOST)) {
                assertThat(client.list(List.of(space), type, CURRENT).stream().map(Content::id))
                        .hasSize(450)
                        .doesNotHaveDuplicates();
                assertThat(client.annotations(List.of(space), type, true).stream()
                                .map(Annotations::id))
                        .hasSize(450)
                        .doesNotHaveDuplicates();
                assertThat(client.changedSince(List.of(space), type, CURRENT, Instant.EPOCH).stream()
                                .map(Content::id))
                        .hasSize(450)
                        .doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void aRowThatIsRemovedWhileListingByOffsetHidesNoOther() {
        List<io.github.camelconfluence.simulator.model.ContentId> posts = new java.util.ArrayList<>();
        for (int number = 0; number < 450; number++) {
            posts.add(site.createBlogPost("RP", "Post " + number, "<p/>"));
        }
        with(Quirks.NONE.version("7.19.0"), Credentials.READER_PAT, client -> {
            Slices<Content> slices = client.list(List.of(space(client)), ContentType.BLOGPOST, CURRENT);
            Set<ContentId> seen = slices.next().stream().map(Content::id).collect(Collectors.toSet());
            posts.stream()
                    .filter(post -> seen.contains(ConfluenceClientContract.id(post)))
                    .limit(7)
                    .forEach(site::trash);
            slices.forEachRemaining(slice -> slice.forEach(row -> seen.add(row.id())));
            assertThat(seen).hasSize(450);
        });
    }

    @ParameterizedTest
    @CsvSource({"7.19.0, 3", "8.5.1, 3", "9.0.3, 3", "9.2.3, 3"})
    void theAudienceOfASpaceIsReadFromEveryVersion(String version, int readers) {
        site.openSpaceTo(
                "RP",
                new io.github.camelconfluence.simulator.model.Audience(
                        false,
                        Set.of(Accounts.READER.accountId(), Accounts.EDITOR.accountId()),
                        Set.of(Accounts.ADMINISTRATORS)));
        with(Quirks.NONE.version(version), Credentials.ADMIN_PAT, client -> {
            Audience audience = client.spaceAudience(space(client));
            assertThat(audience.groups()).containsExactly(Accounts.ADMINISTRATORS);
            assertThat(audience.users())
                    .containsExactlyInAnyOrder(Accounts.READER.userKey(), Accounts.EDITOR.userKey());
            assertThat(audience.users().size() + audience.groups().size()).isEqualTo(readers);
        });
    }

    @ParameterizedTest
    @CsvSource({"7.19.0", "9.2.3"})
    void whoMayNotReadThePermissionsTakesTheSpaceForReadableByNobody(String version) {
        with(
                Quirks.NONE.version(version),
                Credentials.READER_PAT,
                client -> assertThat(client.spaceAudience(space(client))).isEqualTo(Audience.NOBODY));
    }

    @ParameterizedTest
    @CsvSource({"PAGE, 9.2.3", "BLOGPOST, 7.19.0"})
    void aContentThatSpoilsAListIsListedWithTheOthers(ContentType type, String version) {
        List<io.github.camelconfluence.simulator.model.ContentId> all = new java.util.ArrayList<>();
        for (int number = 0; number < 230; number++) {
            all.add(
                    type == ContentType.PAGE
                            ? site.createPage("RP", null, "Page " + number, "<p/>")
                            : site.createBlogPost("RP", "Post " + number, "<p/>"));
        }
        with(Quirks.NONE.version(version).unexpandable(all.get(7)), Credentials.READER_PAT, client -> {
            assertThat(client.list(List.of(space(client)), type, CURRENT).stream())
                    .hasSize(230)
                    .allSatisfy(
                            content -> assertThat(content.version().number()).isEqualTo(1))
                    .extracting(Content::id)
                    .containsExactlyInAnyOrderElementsOf(ConfluenceClientContract.ids(all));
        });
    }

    @Test
    void aContentOfWhichNothingCanBeReadIsListedAllTheSame() {
        var good = site.createPage("RP", null, "Good", "<p/>");
        var bad = site.createPage("RP", null, "Bad", "<p/>");
        try (ConfluenceSimulator confluence = ConfluenceSimulator.dataCenter()
                        .site(site)
                        .clock(clock)
                        .quirks(Quirks.NONE.unexpandable(bad))
                        .start();
                ConfluenceClient client = Connected.to(confluence, Credentials.READER_PAT, clock)) {
            confluence.faults().always().matching("/content/" + bad + "?").answer(500);
            assertThat(client.list(List.of(space(client)), ContentType.PAGE, CURRENT).stream())
                    .extracting(Content::title)
                    .containsExactly("Good", "Bad");
            assertThat(client.read(
                                    ContentType.PAGE,
                                    ConfluenceClientContract.ids(List.of(good, bad)),
                                    BodyRepresentation.STORAGE)
                            .failures())
                    .containsOnlyKeys(ConfluenceClientContract.id(bad));
        }
    }

    @Test
    void onePageThatCannotBeExpandedDoesNotHideTheOthers() {
        var good = site.createPage("RP", null, "Good", "<p>g</p>");
        var bad = site.createPage("RP", null, "Bad", "<p>b</p>");
        site.label(good, "kept");
        site.label(bad, "too");
        site.restrict(good, Restrictions.toAccounts(Accounts.READER));
        with(Quirks.NONE.unexpandable(bad), Credentials.READER_PAT, client -> {
            Map<ContentId, Annotations> found =
                    client.annotations(List.of(space(client)), ContentType.PAGE, true).stream()
                            .collect(Collectors.toMap(Annotations::id, Function.identity()));
            assertThat(found).hasSize(2);
            assertThat(found.get(ConfluenceClientContract.id(bad)).labels()).containsExactly("too");
            assertThat(found.get(ConfluenceClientContract.id(good))
                            .restriction()
                            .users())
                    .containsExactly(Accounts.READER.userKey());
            assertThat(client.read(
                                    ContentType.PAGE,
                                    ConfluenceClientContract.ids(List.of(good, bad)),
                                    BodyRepresentation.STORAGE)
                            .contents())
                    .hasSize(2);
        });
    }

    @Test
    void moreThanTwoHundredLabelsAreAllRead() {
        var page = site.createPage("RP", null, "Page", "<p/>");
        for (int number = 0; number < 230; number++) {
            site.label(page, "label-" + number);
        }
        with(
                Quirks.NONE,
                Credentials.READER_PAT,
                client -> assertThat(client.annotations(List.of(space(client)), ContentType.PAGE, false)
                                .next()
                                .get(0)
                                .labels())
                        .hasSize(230));
    }

    @ParameterizedTest
    @CsvSource({"SINGLE_SIGN_ON_REDIRECT", "SINGLE_SIGN_ON_PAGE"})
    void singleSignOnBeforeTheApiIsNamedAsWhatItMayBe(Quirks.Front front) {
        assertThatThrownBy(() -> with(Quirks.NONE.front(front), Credentials.READER_PAT, client -> {}))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("url")
                .hasMessageContaining("login page");
    }

    @Test
    void basicAuthenticationThatIsSwitchedOffRejectsThePassword() {
        assertThatThrownBy(
                        () -> with(Quirks.NONE.front(Quirks.Front.NO_BASIC), Credentials.READER_PASSWORD, client -> {}))
                .isInstanceOf(CredentialsRejected.class);
    }

    @Test
    void aWrongPasswordIsTriedOnceAndACaptchaIsNeverProvoked() {
        site.revoke(Credentials.READER_PASSWORD);
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.dataCenter().site(site).clock(clock).start()) {
            assertThatThrownBy(() -> Connected.to(confluence, Credentials.READER_PASSWORD, clock))
                    .isInstanceOfSatisfying(
                            CredentialsRejected.class,
                            e -> assertThat(e.isCaptcha()).isFalse());
            assertThat(confluence.requests().count(request -> request.authorized()))
                    .isEqualTo(1);
        }
    }

    @Test
    void theZoneOfTheCallersProfileDoesNotMatter() {
        var page = site.createPage("RP", null, "Page", "<p/>");
        clock.advance(Duration.ofDays(2));
        Instant since = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        site.edit(page, "<p>x</p>");
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu")) {
            try (ConfluenceSimulator confluence = ConfluenceSimulator.dataCenter()
                            .site(site)
                            .clock(clock)
                            .userTimeZone(java.time.ZoneId.of(zone))
                            .start();
                    ConfluenceClient client = Connected.to(confluence, Credentials.READER_PAT, clock)) {
                assertThat(client.changedSince(List.of(space(client)), ContentType.PAGE, CURRENT, since).stream())
                        .extracting(Content::id)
                        .containsExactly(ConfluenceClientContract.id(page));
            }
        }
    }
}
