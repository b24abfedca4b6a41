package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import io.github.camelconfluence.sync.SqliteFile;
import io.github.camelconfluence.sync.SyncStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConnectionOptionsTest extends CloudRouteTest {

    @Test
    void aTokenInTheCredentialsFileIsRotatedWithoutARestart() throws Exception {
        Path file = folder.resolve("credentials.properties");
        write(file, Credentials.READER_API_TOKEN, 1);
        options().setUsername(null);
        options().setApiToken(null);
        wiki.createPage("RP", null, "First", "<p>x</p>");
        follow("RP?credentialsFile=" + file);

        wiki.revoke(Credentials.READER_API_TOKEN);
        wiki.createPage("RP", null, "Second", "<p>x</p>");
        failToReconcile(CredentialsRejected.class);
        write(file, Credentials.ADMIN_API_TOKEN, 2);

        assertThat(reconcile()).extracting(ConfluenceChange::title).containsExactly("Second");
    }

    @Test
    void theUsernameMayStandBesideAFileThatNamesNone() throws Exception {
        Path file = folder.resolve("token.properties");
        Files.writeString(file, "apiToken=" + Credentials.EDITOR_API_TOKEN.secret() + "\n");
        options().setUsername(Credentials.EDITOR_API_TOKEN.account().email());
        options().setApiToken(null);
        wiki.createPage("RP", null, "Page", "<p>x</p>");

        follow("RP?credentialsFile=" + file);

        assertThat(received).hasSize(1);
    }

    @Test
    void theUsernameInTheFileGoesBeforeTheOneBesideIt() throws Exception {
        Path file = folder.resolve("credentials.properties");
        write(file, Credentials.EDITOR_API_TOKEN, 1);
        options().setUsername("somebody@example.org");
        options().setApiToken(null);
        wiki.createPage("RP", null, "Page", "<p>x</p>");

        follow("RP?credentialsFile=" + file);

        assertThat(received).hasSize(1);
    }

    @Test
    void aCredentialsFileThatIsMissingOrHalfWrittenIsToldAndReadAgain() throws Exception {
        Path file = folder.resolve("credentials.properties");
        options().setUsername(null);
        options().setApiToken(null);
        assertThatThrownBy(() -> follow("RP?credentialsFile=" + file))
                .isInstanceOf(CredentialsRejected.class)
                .hasMessageContaining("credentialsFile")
                .hasMessageContaining(file.toString());
        Files.writeString(
                file, "username=" + Credentials.READER_API_TOKEN.account().email());
        assertThatThrownBy(() -> context.getRouteController().startRoute(ROUTE))
                .isInstanceOf(CredentialsRejected.class)
                .hasMessageContaining("Credentials are missing");

        write(file, Credentials.READER_API_TOKEN, 1);
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        context.getRouteController().startRoute(ROUTE);
        poll();

        assertThat(received).hasSize(1);
    }

    @Test
    void aFileHalfWrittenBetweenPollsIsAFaultOfTheCredentialsAndHeals() throws Exception {
        Path file = folder.resolve("credentials.properties");
        options().setUsername(null);
        options().setApiToken(null);
        write(file, Credentials.READER_API_TOKEN, 1);
        follow("RP?credentialsFile=" + file);

        Files.writeString(file, "username=\\u12");
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        failToReconcile(CredentialsRejected.class);
        assertThat(status().faults()).extracting(fault -> fault.kind()).containsExactly("credentials");
        write(file, Credentials.READER_API_TOKEN, 1);

        assertThat(reconcile()).hasSize(1);
    }

    @Test
    void requestsGoThroughTheProxy() throws Exception {
        List<String> proxied = new CopyOnWriteArrayList<>();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            proxied.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        proxy.start();
        try {
            assertThatThrownBy(() -> follow("RP?proxyHost=127.0.0.1&proxyPort="
                            + proxy.getAddress().getPort()))
                    .isNotNull();
        } finally {
            proxy.stop(0);
        }

        assertThat(proxied)
                .isNotEmpty()
                .allSatisfy(uri -> assertThat(uri).startsWith(confluence.url().toString()));
    }

    @Test
    void routesWithTheSameSettingsShareOneConnection() throws Exception {
        follow("RP");
        long before = confluence.requests().count(request -> request.path().contains("tenant_info"));

        route(builder -> builder.from("confluence:RP?startScheduler=false&types=page")
                .routeId("other")
                .to("mock:other"));

        assertThat(before).isEqualTo(1);
        assertThat(confluence.requests().count(request -> request.path().contains("tenant_info")))
                .isEqualTo(1);
    }

    @Test
    @Timeout(40)
    void aSiteThatDoesNotAnswerHoldsUpNoOther() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort();
            Thread stuck = new Thread(() -> assertThatThrownBy(() -> context.getEndpoint(
                                    "confluence:RP?responseTimeout=300000&url=" + url, ConfluenceEndpoint.class)
                            .client())
                    .isNotNull());
            stuck.setDaemon(true);
            stuck.start();
            silent.accept();

            follow("RP");
        }

        assertThat(received).hasSize(1);
    }

    @Test
    void nothingIsSentAfterACaptcha() throws Exception {
        confluence.faults().always().captcha();
        assertThatThrownBy(() -> follow("RP")).isInstanceOf(CredentialsRejected.class);
        long asked = confluence.requests().count();

        assertThatThrownBy(() -> context.getRouteController().startRoute(ROUTE))
                .isInstanceOf(CredentialsRejected.class)
                .hasMessageContaining("CAPTCHA");

        assertThat(confluence.requests().count()).isEqualTo(asked);
    }

    @Test
    void aSecondProcessOnTheSameStoreIsRefused() throws Exception {
        try (SyncStore other = SqliteFile.open(Path.of(options().getSyncStore().toString()))) {
            assertThat(other).isNotNull();
            assertThatThrownBy(() -> follow("RP"))
                    .hasStackTraceContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aSecondAccountAsASecondComponentSharesTheStore() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP");
        ConfluenceComponent second = new ConfluenceComponent();
        second.setConfiguration(options().copy());
        second.getConfiguration().setApiToken(Credentials.ADMIN_API_TOKEN.secret());
        second.getConfiguration()
                .setUsername(Credentials.ADMIN_API_TOKEN.account().email());
        second.getConfiguration().setSyncStore(folder + "/./sync.sqlite");
        context.addComponent("confluence-b", second);
        List<String> byTheSecond = new CopyOnWriteArrayList<>();
        route(builder -> builder.from("confluence-b:RP?initialDelay=1&delay=50")
                .routeId("second")
                .process(exchange -> byTheSecond.add(
                        exchange.getIn().getBody(ConfluenceChange.class).title())));
        await().untilAsserted(() -> assertThat(byTheSecond).containsExactly("Page"));

        shutDownRoute();
        wiki.createPage("RP", null, "Later", "<p>x</p>");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(byTheSecond).contains("Later"));
    }

    @Test
    void twoRunningRoutesWithTheSameSyncIdAreRefused() throws Exception {
        follow("RP?syncId=one");

        assertThatThrownBy(
                        () -> route(builder -> builder.from("confluence:RP?startScheduler=false&types=page&syncId=one")
                                .routeId("other")
                                .to("mock:other")))
                .hasStackTraceContaining("Routes follow and other")
                .hasStackTraceContaining("syncId");

        context.getRouteController().stopRoute(ROUTE);
        context.getRouteController().startRoute("other");
        assertThat(context.getRouteController().getRouteStatus("other").isStarted())
                .isTrue();
    }

    @Test
    void aNewCredentialsFileIsTriedAfterACaptcha() throws Exception {
        Path file = folder.resolve("credentials.properties");
        options().setUsername(null);
        options().setApiToken(null);
        write(file, Credentials.READER_API_TOKEN, 1);
        confluence.faults().always().captcha();
        assertThatThrownBy(() -> follow("RP?credentialsFile=" + file)).isInstanceOf(CredentialsRejected.class);
        confluence.faults().clear();
        assertThatThrownBy(() -> context.getRouteController().startRoute(ROUTE)).hasMessageContaining("CAPTCHA");

        write(file, Credentials.ADMIN_API_TOKEN, 2);
        context.getRouteController().startRoute(ROUTE);

        assertThat(context.getRouteController().getRouteStatus(ROUTE).isStarted())
                .isTrue();
    }

    @Test
    void aDamagedStoreIsRefusedAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("damaged.sqlite");
        Files.writeString(file, "This is not a database, but it may be somebody's only copy of something.");

        assertThatThrownBy(() -> follow("RP?syncStore=" + file))
                .hasStackTraceContaining(file.toString())
                .hasStackTraceContaining("syncStore");
        assertThat(file).content().startsWith("This is not a database");
        Files.delete(file);
        try (SyncStore mended = SqliteFile.open(file)) {
            assertThat(mended).as("the lock was released").isNotNull();
        }
    }

    @Test
    void aDamagedStoreIsToldAlsoWhereTheSiteLetsNobodyIn() throws Exception {
        Path file = folder.resolve("damaged.sqlite");
        Files.writeString(file, "This is not a database");
        confluence.faults().always().captcha();

        assertThatThrownBy(() -> follow("RP?syncStore=" + file)).hasStackTraceContaining("syncStore");
    }

    private ConfluenceConfiguration options() {
        return context.getComponent("confluence", ConfluenceComponent.class).getConfiguration();
    }

    private static void write(Path file, Token token, int second) throws Exception {
        Files.writeString(file, "username=" + token.account().email() + "\napiToken=" + token.secret() + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000L + second)));
    }
}
