package io.github.camelconfluence.routes.connections;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.github.camelconfluence.routes.search.Chromium;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Credentials;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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

/** The page in a real browser, as an operator uses it who has a keyboard. */
@QuarkusTest
@TestProfile(ConnectionsShown.class)
class ConnectionsPageTest {

    /** With a machine that has more to do; refused credentials are asked for again after a pause that doubles. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static @Nullable Chromium chromium;

    @TestHTTPResource
    URI container;

    ConfluenceSimulator confluence;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void open() {
        Optional<Path> executable = Chromium.executable();
        assumeTrue(
                executable.isPresent(),
                "No chromium on this machine's path (on Debian: apt-get install chromium): the page is not tried in a browser");
        if (chromium == null) {
            chromium = Chromium.start(executable.orElseThrow());
        }
        setDefaultAssertionTimeout(PATIENCE.toMillis());
        window = chromium.browser().newContext();
        page = window.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        confluence.site().signIn().issue(Credentials.READER_API_TOKEN);
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

    private void visit() {
        page.navigate(container.resolve("/connections").toString());
    }

    private Locator testButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Test confluence"));
    }

    @Test
    void itListsTheConnectionAndItsRouteWithStateAndCompleteness() {
        visit();

        assertThat(page.locator("#status")).hasText("1 connection");
        assertThat(page.locator("h2")).hasText("confluence");
        Locator row = page.locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row.locator("th")).hasText("confluence-to-files");
        assertThat(row).containsText("running");
        assertThat(row).containsText(Pattern.compile("1 of 1 delivered, as of .*\\d"));
        assertThat(row).containsText("none");
        assertThat(page.locator(".rate")).containsText("requests a second");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theButtonTestsAndShowsWhatWasFoundWithoutAMouse() {
        visit();
        testButton().focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".report h3")).containsText("The connection is fine");
        assertThat(page.locator(".findings")).containsText("Signed in as Rita Reader");
        assertThat(page.locator(".findings")).containsText("RP (RAG Pipelines): 1 pages visible");
        assertThat(page.locator(".findings .fault")).hasCount(0);
        assertThat(testButton()).isEnabled();
        assertThat(page.content()).doesNotContain(Credentials.READER_API_TOKEN.secret());
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFaultIsShownWithItsCureAndGoneOnceItIsMended() {
        confluence.site().revoke(Credentials.READER_API_TOKEN);
        visit();
        testButton().click();
        assertThat(page.locator(".findings .fault .cure")).containsText("Make a new token");
        assertThat(page.locator("td li")).containsText("credentials");

        confluence.site().signIn().issue(Credentials.READER_API_TOKEN);
        testButton().click();
        assertThat(page.locator(".report h3")).containsText("The connection is fine");
        assertThat(page.locator("td li")).hasCount(0);
    }

    @Test
    void whatASpaceOrAnErrorIsCalledIsNeverRun() {
        String script = "<img src=x onerror=window.pwned=1>";
        window.route(
                "**/api/connections",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("[{\"name\":\"" + script + "\",\"url\":\"" + script + "\",\"rate\":null,\"routes\":[{"
                                + "\"route\":\"r\",\"spaces\":\"" + script + "\",\"state\":\"off\",\"failed\":0,"
                                + "\"errors\":[\"" + script + "\"]}]}]")));
        visit();

        assertThat(page.locator("h2")).hasText(script);
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page.evaluate("window.pwned")).isNull();
    }

    @Test
    void aServerThatIsGoneIsSaidInWords() {
        window.route("**/api/connections", Route::abort);
        visit();

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("The server cannot be reached. Is it running?");
    }

    @Test
    void thePageForbidsWhateverDoesNotComeFromTheContainer() {
        visit();

        assertThat(page.reload().headers())
                .hasEntrySatisfying(
                        "content-security-policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .containsEntry("x-content-type-options", "nosniff");
    }
}
