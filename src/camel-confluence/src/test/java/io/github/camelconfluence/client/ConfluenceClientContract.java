package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every client promises, whatever it talks to. */
abstract class ConfluenceClientContract extends ClientFixture {

    /** Of an account that may read who may read a space. */
    abstract Token tokenOfSpaceAdministrator();

    Map<ContentId, Annotations> annotated(boolean withRestrictions) {
        return client.annotations(List.of(space()), ContentType.PAGE, withRestrictions).stream()
                .collect(Collectors.toMap(Annotations::id, Function.identity(), (first, again) -> again));
    }

    @Test
    void theCallerIsNamed() {
        assertThat(client.caller().displayName()).isEqualTo("Rita Reader");
    }

    @Test
    void revokedCredentialsAreRejectedAndNeverLookLikeAnEmptyWiki() {
        Space space = space();
        var there = page("There");
        ContentId page = id(there);
        ContentId attachment = id(site.attach(there, "a.txt", "text/plain", new byte[] {65}));
        site.revoke(token());
        List<Consumer<ConfluenceClient>> uses = List.of(
                ConfluenceClient::caller,
                c -> c.spaces().next(),
                c -> c.spacesByKey(List.of("RP")),
                c -> c.list(List.of(space), ContentType.PAGE, CURRENT).next(),
                c -> c.changedSince(List.of(space), ContentType.PAGE, CURRENT, Instant.EPOCH)
                        .next(),
                c -> c.read(ContentType.PAGE, List.of(page), BodyRepresentation.STORAGE),
                c -> c.find(ContentType.PAGE, page),
                c -> c.annotations(List.of(space), ContentType.PAGE, true).next(),
                c -> c.annotations(ContentType.PAGE, page, true),
                c -> c.spaceAudience(space),
                c -> c.search(Cql.field("type", "page")).next(),
                c -> c.list(List.of(space), ContentType.COMMENT, CURRENT).next(),
                c -> c.list(List.of(space), ContentType.ATTACHMENT, CURRENT).next(),
                c -> c.changedSince(List.of(space), ContentType.ATTACHMENT, CURRENT, Instant.EPOCH)
                        .next(),
                c -> c.read(ContentType.COMMENT, List.of(page), BodyRepresentation.STORAGE),
                c -> c.read(ContentType.ATTACHMENT, List.of(attachment), BodyRepresentation.STORAGE),
                c -> c.comments(ContentType.PAGE, page, BodyRepresentation.STORAGE),
                c -> c.attachments(ContentType.PAGE, page),
                c -> c.download(page, attachment),
                c -> c.userNames(List.of("somebody")),
                c -> c.titled("RP", List.of("There")));
        for (Consumer<ConfluenceClient> use : uses) {
            assertThatThrownBy(() -> use.accept(client))
                    .isInstanceOf(CredentialsRejected.class)
                    .hasMessageNotContaining(token().secret());
        }
    }

    @Test
    void anonymousAccessToTheSiteIsNotTakenForOurs() {
        site.signIn().allowAnonymous(true);
        site.revoke(token());
        assertThatThrownBy(() -> client.caller()).isInstanceOf(CredentialsRejected.class);
    }

    @Test
    void theServersClockIsTold() {
        assertThat(client.serverTime()).isBetween(clock.instant().minusSeconds(1), clock.instant());
    }

    @Test
    void spacesAreFoundByKeyWhateverItsCaseAndUnknownKeysAreAbsent() {
        site.createSpace("~712020abc", "Personal");
        assertThat(client.spacesByKey(List.of("rp", "~712020abc", "NOPE")))
                .extracting(Space::key)
                .containsExactlyInAnyOrder("RP", "~712020abc");
    }

    @Test
    void allCurrentSpacesAreListed() {
        for (int number = 0; number < 300; number++) {
            site.createSpace("S" + number, "Space " + number);
        }
        site.archiveSpace("S7", true);
        assertThat(client.spaces().stream().map(Space::key))
                .hasSize(300)
                .doesNotHaveDuplicates()
                .doesNotContain("S7");
    }

    @Test
    void aListingGoesOverAllSlicesAndHoldsEachPageOnce() {
        pages(620);
        assertThat(listed(ContentType.PAGE))
                .extracting(Content::title)
                .hasSize(620)
                .doesNotHaveDuplicates();
    }

    @Test
    void aListingOfSeveralSpacesHoldsThemAll() {
        site.createSpace("ENG", "Engineering");
        page("Here");
        site.createPage("ENG", null, "There", "<p/>");
        List<Space> both = client.spacesByKey(List.of("RP", "ENG"));
        assertThat(client.list(both, ContentType.PAGE, CURRENT).stream())
                .extracting(Content::title)
                .containsExactlyInAnyOrder("Here", "There");
    }

    @Test
    void aListedPageTellsItsPlaceAndVersion() {
        var home = page("Home");
        clock.advance(Duration.ofHours(1));
        var child = site.createPage("RP", home, "Übersicht: A&B / C?", "<p>x</p>");
        clock.advance(Duration.ofHours(1));
        site.edit(child, "<p>y</p>");
        Content content = listed(ContentType.PAGE).stream()
                .filter(row -> row.id().equals(id(child)))
                .findFirst()
                .orElseThrow();
        assertThat(content.title()).isEqualTo("Übersicht: A&B / C?");
        assertThat(content.status()).isEqualTo(ContentStatus.CURRENT);
        assertThat(content.space()).isEqualTo(space().id());
        assertThat(content.parent()).isEqualTo(new Content.Parent(id(home), ContentType.PAGE));
        assertThat(content.version().number()).isEqualTo(2);
        assertThat(content.version().createdAt()).isEqualTo("2026-11-20T12:30:20Z");
        assertThat(content.createdAt()).isEqualTo("2026-11-20T11:30:20Z");
        assertThat(content.url().toString())
                .startsWith(client.site().url() + "/")
                .contains(child.toString());
        assertThat(content.body()).isNull();
    }

    @Test
    void trashedPagesAreListedOnlyWhenAskedFor() {
        site.trash(page("Gone"));
        assertThat(listed(ContentType.PAGE)).isEmpty();
        assertThat(client.list(List.of(space()), ContentType.PAGE, Set.of(ContentStatus.TRASHED)).stream())
                .extracting(Content::status)
                .containsExactly(ContentStatus.TRASHED);
    }

    @Test
    void blogPostsAreListed() {
        site.createBlogPost("RP", "News", "<p>n</p>");
        page("No news");
        assertThat(listed(ContentType.BLOGPOST)).extracting(Content::title).containsExactly("News");
    }

    @Test
    void whatChangedIsFoundWithoutReadingAllTheRest() {
        List<io.github.camelconfluence.simulator.model.ContentId> all = pages(600);
        clock.advance(Duration.ofDays(3));
        Instant since = clock.instant();
        clock.advance(Duration.ofMinutes(7));
        site.edit(all.get(3), "<p>edited</p>");
        ContentId created = id(page("New"));
        index();
        client.caller();
        confluence.requests().clear();
        List<ContentId> changed = client.changedSince(List.of(space()), ContentType.PAGE, CURRENT, since).stream()
                .map(Content::id)
                .toList();
        assertThat(changed).contains(id(all.get(3)), created).hasSizeLessThan(600);
        assertThat(confluence.requests().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void bodiesAreReadInBulk() {
        List<ContentId> wanted = ids(pages(client.bulkSize()));
        index();
        confluence.requests().clear();
        List<Content> read = client.read(ContentType.PAGE, wanted, BodyRepresentation.STORAGE)
                .contents();
        assertThat(read).extracting(Content::id).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(read)
                .allSatisfy(content -> assertThat(content.body())
                        .isEqualTo(new Body(BodyRepresentation.STORAGE, "<p>" + content.title() + "</p>")));
        boolean cloud = client.site().deployment() == Deployment.CLOUD;
        assertThat(confluence.requests().count()).isEqualTo(cloud ? 1 : wanted.size() / 50);
    }

    @Test
    void whatIsTrashedOrPurgedIsAbsentFromABulkRead() {
        var kept = page("Kept");
        var trashed = page("Trashed");
        var purged = page("Purged");
        site.trash(trashed);
        site.trash(purged);
        site.purge(purged);
        assertThat(client.read(ContentType.PAGE, ids(List.of(kept, trashed, purged)), BodyRepresentation.NONE)
                        .contents())
                .extracting(Content::id)
                .containsExactly(id(kept));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504})
    void aPageThatSpoilsABulkReadIsAFailureAndTheOthersAreRead(int status) {
        List<io.github.camelconfluence.simulator.model.ContentId> all = pages(9);
        String bad = all.get(4).toString();
        confluence.faults().always().matching(bad).answer(status);
        Reading reading = client.read(ContentType.PAGE, ids(all), BodyRepresentation.STORAGE);
        assertThat(reading.contents()).hasSize(8).extracting(Content::id).doesNotContain(new ContentId(bad));
        assertThat(reading.failures()).containsOnlyKeys(new ContentId(bad)).hasValueSatisfying(unavailable(status));
    }

    private static Condition<ConfluenceException> unavailable(int status) {
        return new Condition<>(
                e -> e instanceof Unavailable && e.getHttpResponseCode() == status, "unavailable with %s", status);
    }

    @Test
    void aPageThatFailsIsAFailureEvenWhenItIsTheOnlyOneAskedFor() {
        ContentId bad = id(page("Bad"));
        confluence.faults().always().matching(bad.value()).answer(500);
        Reading reading = client.read(ContentType.PAGE, List.of(bad), BodyRepresentation.STORAGE);
        assertThat(reading.contents()).isEmpty();
        assertThat(reading.failures()).containsOnlyKeys(bad).hasValueSatisfying(unavailable(500));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aServerThatIsDownIsNoFailureOfSingleIds(int status) {
        List<ContentId> all = ids(pages(9));
        confluence.faults().always().matching("rest/api/content").answer(status);
        confluence.faults().always().matching("api/v2/pages").answer(status);
        assertThatThrownBy(() -> client.read(ContentType.PAGE, all, BodyRepresentation.STORAGE))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> client.read(ContentType.PAGE, all.subList(0, 1), BodyRepresentation.STORAGE))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void aTrashedPageIsReadableByIdAndAPurgedOneIsNot() {
        var page = page("Page");
        site.trash(page);
        assertThat(client.find(ContentType.PAGE, id(page)))
                .get()
                .extracting(Content::status)
                .isEqualTo(ContentStatus.TRASHED);
        site.purge(page);
        assertThat(client.find(ContentType.PAGE, id(page))).isEmpty();
    }

    @Test
    void labelsAndRestrictionsOfAllPagesAreReadInBulk() {
        List<io.github.camelconfluence.simulator.model.ContentId> all = pages(230);
        site.label(all.get(0), "zebra", "apple");
        site.restrict(all.get(1), Restrictions.toGroups(Accounts.USERS));
        site.restrict(all.get(2), Restrictions.toAccounts(Accounts.READER));
        Space space = space();
        confluence.requests().clear();
        Map<ContentId, Annotations> found = client.annotations(List.of(space), ContentType.PAGE, true).stream()
                .collect(Collectors.toMap(Annotations::id, Function.identity()));
        assertThat(confluence.requests().count()).isLessThanOrEqualTo(3);
        assertThat(found.keySet()).isEqualTo(new HashSet<>(ids(all)));
        assertThat(found.get(id(all.get(0))).labels()).containsExactly("apple", "zebra");
        assertThat(found.get(id(all.get(0))).restriction()).isEqualTo(Audience.UNRESTRICTED);
        assertThat(found.get(id(all.get(1))).restriction()).satisfies(restriction -> {
            assertThat(restriction.restricted()).isTrue();
            assertThat(restriction.users()).isEmpty();
            assertThat(restriction.groups()).hasSize(1);
        });
        assertThat(found.get(id(all.get(2))).restriction().users())
                .containsExactly(client.caller().id());
    }

    @Test
    void oneContentsLabelsAndRestrictionAreTheSameAsInBulk() {
        var page = page("Page");
        site.label(page, "b", "a");
        site.restrict(page, Restrictions.toGroups(Accounts.USERS));
        assertThat(client.annotations(ContentType.PAGE, id(page), true))
                .isEqualTo(annotated(true).get(id(page)));
        assertThat(client.annotations(ContentType.PAGE, id(page), false).restriction())
                .isNull();
    }

    @Test
    void annotationsAreReadSinglyWhereExpandingThemFails() {
        List<io.github.camelconfluence.simulator.model.ContentId> all = pages(5);
        site.label(all.get(0), "kept");
        confluence.faults().always().matching("expand=metadata").answer(404);
        Map<ContentId, Annotations> found = annotated(true);
        assertThat(found.keySet()).isEqualTo(new HashSet<>(ids(all)));
        assertThat(found.get(id(all.get(0))).labels()).containsExactly("kept");
        assertThat(found.get(id(all.get(1))).restriction()).isEqualTo(Audience.UNRESTRICTED);
    }

    @Test
    void theAudienceOfASpaceIsTold() {
        try (ConfluenceClient administrator = Connected.to(confluence, tokenOfSpaceAdministrator(), clock)) {
            Audience users = administrator.spaceAudience(space());
            assertThat(users.everyone()).isFalse();
            assertThat(users.restricted()).isTrue();
            assertThat(users.groups()).hasSize(1);
            site.openSpaceTo("RP", io.github.camelconfluence.simulator.model.Audience.EVERYBODY);
            assertThat(administrator.spaceAudience(space()).everyone()).isTrue();
        }
    }

    @Test
    void aSearchFindsTheIds() {
        var howto = page("How to");
        page("Other");
        site.label(howto, "a \"b\" \\c");
        site.label(howto, "howto");
        index();
        assertThat(client.search(Cql.field("space", "RP").and(Cql.field("label", "howto"))).stream())
                .containsExactly(id(howto));
    }

    @Test
    void aSearchGoesOverAllSlices() {
        pages(530);
        index();
        assertThat(client.search(Cql.field("space", "RP").and(Cql.field("type", "page"))).stream())
                .hasSize(530)
                .doesNotHaveDuplicates();
    }

    @Test
    void cqlThatCannotBeParsedIsTheCallersFault() {
        assertThatThrownBy(() -> client.search(new Cql("space = = RP")).next())
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("400");
    }

    @Test
    void aServerThatFailsForAMomentIsAskedAgain() {
        pages(3);
        Space space = space();
        confluence.faults().next(1).answer(503);
        confluence.faults().next(1).answer(502);
        confluence.faults().next(1).reset();
        assertThat(client.list(List.of(space), ContentType.PAGE, CURRENT).stream())
                .hasSize(3);
        assertThat(clock.waits()).isNotEmpty();
    }

    @Test
    void aServerThatGoesOnFailingIsUnavailable() {
        confluence.faults().always().answer(503);
        assertThatThrownBy(() -> client.caller())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("503");
        assertThat(confluence.requests().count()).isEqualTo(4);
    }

    @Test
    void aTruncatedAnswerIsReadAgain() {
        pages(40);
        Space space = space();
        confluence.faults().next(1).truncate(700);
        assertThat(client.list(List.of(space), ContentType.PAGE, CURRENT).stream())
                .hasSize(40);
    }

    @Test
    void aListingThatFailsIsNeverOneThatEnded() {
        pages(620);
        Slices<Content> slices = client.list(List.of(space()), ContentType.PAGE, CURRENT);
        slices.next();
        confluence.faults().always().answer(503);
        assertThatThrownBy(slices::next).isInstanceOf(Unavailable.class);
        assertThat(slices.hasNext()).isTrue();
        confluence.faults().clear();
        assertThat(slices.next()).isNotEmpty();
    }

    @Test
    void aLoginPageIsNotTakenForAnAnswer() {
        confluence.faults().always().loginPage();
        assertThatThrownBy(() -> client.spaces().next())
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("login page")
                .hasMessageContaining("url");
    }

    @Test
    void aCaptchaStopsEverythingAtOnce() {
        confluence.faults().always().captcha();
        assertThatThrownBy(() -> client.spaces().next())
                .isInstanceOfSatisfying(
                        CredentialsRejected.class,
                        e -> assertThat(e.isCaptcha()).isTrue());
        assertThat(confluence.requests().count()).isEqualTo(1);
    }
}
