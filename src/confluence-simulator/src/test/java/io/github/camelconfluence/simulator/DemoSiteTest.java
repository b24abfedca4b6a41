package io.github.camelconfluence.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.model.View;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoSiteTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private final Site site = DemoSite.create(Clock.fixed(NOW, ZoneOffset.UTC));
    private final View editor = site.seenBy(Caller.of(Accounts.EDITOR));
    private final View reader = site.seenBy(Caller.of(Accounts.READER));
    private final View anybody = site.seenBy(Caller.ANONYMOUS);

    @Test
    void staffSeeTwoSpacesAndEverybodySeesOne() {
        assertThat(reader.spaces())
                .extracting(Space::key, Space::name)
                .containsExactlyInAnyOrder(tuple("RP", "RAG Pipelines"), tuple("PUB", "Public Handbook"));
        assertThat(anybody.spaces()).extracting(Space::key).containsExactly("PUB");
        assertThat(site.signIn().anonymousAllowed()).isTrue();
        assertThat(reader.spaces())
                .allSatisfy(space -> assertThat(space.homepage()).isNotNull());
    }

    @Test
    void thereAreAboutSixtyPagesSixPostsAndOneOfEachOtherKind() {
        assertThat(all(reader, ContentType.PAGE)).hasSizeBetween(55, 70);
        assertThat(all(reader, ContentType.BLOGPOST)).hasSize(6);
        assertThat(all(reader, ContentType.WHITEBOARD)).hasSize(1);
        assertThat(all(reader, ContentType.DATABASE)).hasSize(1);
        Content folder = all(reader, ContentType.FOLDER).get(0);
        assertThat(reader.children(folder.id())).hasSizeGreaterThan(5);
    }

    @Test
    void theTreeHangsTogetherAndIsFiveLevelsDeep() {
        List<Content> pages = all(editor, ContentType.PAGE);
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.parent() == null
                                || editor.find(page.parent()).isPresent())
                        .as(page.title())
                        .isTrue());
        assertThat(pages.stream()
                        .mapToInt(page -> editor.ancestors(page).size())
                        .max())
                .hasValue(4);
    }

    @Test
    void someContentIsHiddenFromTheReaderAndMoreFromTheWorld() {
        assertThat(titles(reader)).doesNotContain("Break-Glass Access", "Hiring Plan 2027");
        assertThat(titles(editor)).contains("Break-Glass Access").doesNotContain("Hiring Plan 2027", "Threat Model");
        assertThat(titles(reader)).contains("Security Reviews", "Threat Model", "Penetration Test 2026");
        assertThat(titles(anybody)).contains("Policies").doesNotContain("Pricing 2027", "Architecture");
        assertThat(reader.find(titled("Threat Model")).orElseThrow().restrictions())
                .as("restricted by its parent only")
                .matches(restrictions -> restrictions.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "visitor, ''",
        "priya.raman, 'Architecture'",
        "jonas.okafor, 'Architecture,Break-Glass Access'",
        "rosa.klein, 'Architecture,Hiring Plan 2027'",
        "samir.haddad, 'Architecture,Break-Glass Access,Security Reviews,Threat Model'",
        "mara.lindqvist, 'Architecture,Hiring Plan 2027,Pricing 2027,Security Reviews,Threat Model'",
        "elena.vasquez, 'Architecture,Hiring Plan 2027,Pricing 2027,Security Reviews,Threat Model'",
    })
    void peopleReadWhatTheirGroupsAndNamesOpenToThem(String username, String readable) {
        List<String> guarded = List.of(
                "Architecture",
                "Break-Glass Access",
                "Hiring Plan 2027",
                "Pricing 2027",
                "Security Reviews",
                "Threat Model");
        assertThat(titles(site.seenBy(Caller.of(person(username)))))
                .contains("Policies")
                .filteredOn(guarded::contains)
                .containsExactlyInAnyOrder(readable.isEmpty() ? new String[0] : readable.split(","));
    }

    @Test
    void somePeopleShowTheirEmailAddressesAndSomeDoNot() {
        assertThat(site.signIn().shownEmail(person("mara.lindqvist"))).isEqualTo("mara.lindqvist@example.org");
        assertThat(site.signIn().shownEmail(person("rosa.klein"))).isEmpty();
    }

    private Account person(String username) {
        return site.signIn().accounts().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePageIsArchived() {
        assertThat(reader.list(Listing.of(ContentType.PAGE).in(Status.ARCHIVED), null, 10))
                .extracting(Content::title)
                .containsExactly("Old Indexer");
    }

    @Test
    void commentsHaveRepliesAndOneInlineCommentIsResolved() {
        List<Content> comments = reader.comments(titled("Architecture"));
        assertThat(comments).hasSize(2);
        assertThat(comments)
                .allSatisfy(comment -> assertThat(reader.comments(comment.id())).hasSize(1));
        assertThat(comments.stream().filter(comment -> comment.type() == ContentType.INLINE_COMMENT))
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.details().inline()).isNotNull();
                    assertThat(comment.details().inline().resolved()).isTrue();
                    assertThat(comment.details().inline().selection()).isEqualTo("at most 400 ms");
                });
    }

    @Test
    void attachmentsAreOfSevenTypesAndStartAsTheirTypeDoes() {
        List<Content> attachments = all(reader, ContentType.ATTACHMENT);
        assertThat(attachments.stream()
                        .map(file -> file.title().substring(file.title().lastIndexOf('.') + 1))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("png", "pdf", "csv", "txt", "docx", "odt", "drawio");
        assertThat(attachments).allSatisfy(file -> {
            assertThat(file.details().attachment()).isNotNull();
            assertThat(file.details().attachment().bytes()).isNotEmpty();
        });
    }

    @Test
    void thePastEndsBeforeTheClockSaysNowWhateverItSays() {
        Clock early = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);
        View past = DemoSite.create(early).seenBy(Caller.of(Accounts.READER));
        assertThat(all(past, ContentType.PAGE))
                .allSatisfy(page -> assertThat(page.modifiedAt()).isBefore(early.instant()));
        assertThat(all(reader, ContentType.PAGE))
                .allSatisfy(page -> assertThat(page.modifiedAt()).isBetween("2024-03-01T00:00:00Z", NOW.toString()));
    }

    @Test
    void editsAreVersionsWithAuthorsOfTheirOwn() {
        Content rota = reader.find(titled("On-call Rota")).orElseThrow();
        assertThat(rota.version().number()).isEqualTo(13);
        Set<String> authors = new HashSet<>();
        all(reader, ContentType.PAGE).forEach(page -> authors.add(page.version().authorId()));
        assertThat(authors).hasSizeGreaterThan(5);
    }

    @Test
    void manyPagesCarryLabels() {
        assertThat(all(reader, ContentType.PAGE).stream()
                        .filter(page -> !page.labels().isEmpty())
                        .count())
                .isGreaterThan(50);
    }

    private ContentId titled(String title) {
        return all(reader, ContentType.PAGE).stream()
                .filter(page -> page.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> titles(View view) {
        return all(view, ContentType.PAGE).stream().map(Content::title).toList();
    }

    private static List<Content> all(View view, ContentType type) {
        return view.list(Listing.of(type).in(Status.CURRENT, Status.ARCHIVED), null, 1_000);
    }
}
