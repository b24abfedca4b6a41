package io.github.camelconfluence.routes.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.github.camelconfluence.search.servers.HashedWords;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page, in a real browser, as somebody uses it who has a keyboard. */
@QuarkusTest
@TestProfile(SearchOn.class)
class SearchPageTest {

    /** With a machine that has more to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static @Nullable Chromium chromium;

    @Inject
    TestIndex index;

    @Inject
    HashedWords words;

    @TestHTTPResource
    URI container;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void open() {
        Optional<Path> executable = Chromium.executable();
        assumeTrue(executable.isPresent(), "No chromium on this machine's path: the page is not tried in a browser");
        if (chromium == null) {
            chromium = Chromium.start(executable.orElseThrow());
        }
        setDefaultAssertionTimeout(PATIENCE.toMillis());
        window = chromium.browser().newContext();
        page = window.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(container.toString());
    }

    @AfterEach
    void close() {
        words.recover();
        if (window != null) {
            window.close();
        }
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aSearchShowsTitlePlaceAndSnippetAndLeadsToTheHeadingInConfluence() {
        search("how are tokens rotated");

        Locator first = page.locator("#results li").first();
        assertThat(first.locator("h3")).hasText("Rotating tokens");
        assertThat(first.locator("h3 a")).hasAttribute("href", Pattern.compile("https://acme\\.example/.*#Rotation"));
        assertThat(first.locator(".place")).hasText("RAG Pipelines › Credentials › Rotation");
        assertThat(first.locator(".snippet")).containsText("API tokens are rotated every month");
        assertThat(first.locator("mark")).hasText(new String[] {"tokens", "rotated"});
        assertThat(page.locator("#status")).hasText(Pattern.compile("\\d+ passages"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void theBoxHasTheFocusAndASlashBringsItBack() {
        assertThat(page.locator("#q")).isFocused();
        page.locator("#space").focus();
        page.locator("footer a").focus();
        page.keyboard().press("/");

        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue("");
        page.keyboard().type("a/b");
        assertThat(page.locator("#q")).hasValue("a/b");
    }

    @Test
    void arrowsLeadThroughTheResultsAndEnterOpensOne() {
        search("how are tokens rotated");
        Locator links = page.locator("#results h3 a");
        assertThat(links.first()).isVisible();

        page.keyboard().press("ArrowDown");
        assertThat(links.nth(0)).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(links.nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#q")).isFocused();

        page.keyboard().press("ArrowDown");
        window.route("https://acme.example/**", route -> route.fulfill());
        Page confluence = window.waitForPage(() -> page.keyboard().press("Enter"));
        assertThat(confluence).hasURL(Pattern.compile("https://acme\\.example/wiki/.*#Rotation"));
    }

    @Test
    void arrowsScrollWhereNoResultIsChosen() {
        search("how are tokens rotated");
        assertThat(page.locator("#results h3 a").first()).isVisible();

        page.locator("footer a").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("footer a")).isFocused();
    }

    @Test
    void anotherModeOnlyNamesTheButton() {
        search("how are tokens rotated");
        assertThat(page.locator("#results h3 a").first()).isVisible();

        page.getByLabel("Ask", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.locator("#go")).hasText("Ask");
        assertThat(page.locator("#answer")).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*/\\?q=how.*rotated$"));
    }

    @Test
    void whoeverIsNotKnownIsToldThatOnlyPublicPagesAreSearched() {
        assertThat(page.locator("#public")).containsText("public pages only");
    }

    @Test
    void aNumberInCodeLeadsNowhere() {
        index.chat().answer("Rotate `args[1]` monthly [1].");
        ask("how are tokens rotated");

        assertThat(page.locator("#answer-text")).containsText("`args[1]` monthly");
        assertThat(page.locator("#answer-text .cite")).hasCount(1);
    }

    @Test
    void onlyTheSpacesThatAreNamedAreSearched() {
        page.locator("#space").fill("ENG, HR");
        search("rotated");

        assertThat(page.locator("#results h3")).hasText(new String[] {"Rotating keys"});
        assertThat(page).hasURL(Pattern.compile("space=ENG&space=HR"));
    }

    @Test
    void theUrlSaysWhatIsShownSoThatItCanBeSentAndTheBrowsersArrowsWork() {
        search("tokens");
        assertThat(page.locator("#results li").first()).isVisible();
        search("backup snapshot");
        assertThat(page.locator("#results h3").first()).hasText("Backup");

        page.goBack();
        assertThat(page.locator("#q")).hasValue("tokens");
        assertThat(page.locator("#results h3").first()).hasText("Rotating tokens");

        index.chat().answer("Thirty days [1].");
        page.navigate(container.resolve("/?q=backup+snapshot&mode=ask&space=RP").toString());
        assertThat(page.locator("#answer-text")).hasText("Thirty days 1.");
        assertThat(page.locator("#space")).hasValue("RP");
    }

    @Test
    void anAnswersNumbersLeadToItsSources() {
        index.chat().answer("Every month [1]. Keys are done by hand [2].");
        ask("how are tokens and keys rotated");

        assertThat(page.locator("#answer-text")).hasText("Every month 1. Keys are done by hand 2.");
        assertThat(page.locator("#results li")).hasCount(2);
        page.locator(".cite").nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#source-2 a")).isFocused();
        assertThat(page.locator("#source-2 a")).hasAttribute("href", Pattern.compile("https://acme\\.example/.*"));
        assertThat(page.locator("#answer-note")).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void whereTheModelIsDownThePassagesAnswerAndThePageSaysSo() {
        index.chat().fail(500);
        ask("how are tokens rotated");

        assertThat(page.locator("#answer-text")).containsText("API tokens are rotated every month");
        assertThat(page.locator("#answer-note")).containsText("The chat model answered with HTTP status 500");
        assertThat(page.locator(".cite").first()).isVisible();
    }

    @Test
    void whatIsWrittenInAPageOrAQuestionIsNeverRun() {
        search("zebra " + TestIndex.SCRIPT);

        assertThat(page.locator("#results h3").first()).hasText("Evil " + TestIndex.SCRIPT);
        assertThat(page.locator("#results li").first().locator("a")).hasCount(0);
        assertThat(page.locator("#results img, #results script")).hasCount(0);
        index.chat().answer("A zebra " + TestIndex.SCRIPT + " [1]");
        ask("zebra " + TestIndex.SCRIPT);
        assertThat(page.locator("#answer-text")).containsText(TestIndex.SCRIPT);
        assertThat(page.evaluate("window.pwned")).isNull();
        assertThat(complaints).isEmpty();
    }

    @Test
    void nothingFoundIsSaidInWords() {
        page.locator("#space").fill("NOWHERE");
        search("tokens");
        assertThat(page.locator("#status")).hasText(Pattern.compile("Nothing was found.*"));

        ask("tokens");
        assertThat(page.locator("#answer-text")).containsText("Nothing was found");
        assertThat(page.locator("#results li")).hasCount(0);
    }

    @Test
    void anErrorIsSaidInWordsAndGoneWithTheNextSearch() {
        words.failWith(new IllegalStateException(new ConnectException()));
        search("not asked before");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("The embedding model cannot be reached. Try again later.");

        words.recover();
        search("tokens");
        assertThat(page.locator("#results li").first()).isVisible();
        assertThat(page.locator("#problem")).isHidden();
    }

    @Test
    void aSignInThatDoesNotCountAnyMoreIsSaidInWords() {
        window.route("**/api/search*", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        search("how are tokens rotated");

        assertThat(page.locator("#problem")).containsText("Sign in again");
    }

    @Test
    void aServerThatIsGoneIsSaidInWords() {
        window.route("**/api/search**", route -> route.abort());
        search("tokens");

        assertThat(page.locator("#problem")).hasText("The server cannot be reached. Is it running?");
    }

    @Test
    void aContainerWithoutSearchShowsHowToTurnItOn() {
        window.route(
                "**/api/about",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"search\":false,\"model\":false}")));
        page.reload();

        assertThat(page.locator("#off")).containsText("vectors.enabled=true");
        assertThat(page.locator("#q")).isDisabled();
    }

    @Test
    void thePageForbidsWhateverDoesNotComeFromTheContainer() {
        assertThat(page.reload().headers())
                .hasEntrySatisfying(
                        "content-security-policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer");
        assertThat(page.evaluate("document.querySelectorAll('script:not([src]), style, [style], [onclick]').length"))
                .isEqualTo(0);
    }

    private void search(String question) {
        page.locator("#q").fill(question);
        page.keyboard().press("Enter");
    }

    private void ask(String question) {
        page.locator("#q").fill("");
        page.getByLabel("Ask", new Page.GetByLabelOptions().setExact(true)).check();
        search(question);
    }
}
