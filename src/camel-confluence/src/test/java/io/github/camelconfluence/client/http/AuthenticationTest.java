package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Connected;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.RequestListener;
import io.github.camelconfluence.client.SettableClock;
import io.github.camelconfluence.client.limit.Allowance;
import io.github.camelconfluence.client.limit.Limiter;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final ExecutorService threads = Executors.newFixedThreadPool(5);
    private final AtomicInteger granted = new AtomicInteger();
    private volatile String accepted = "";

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Grants access tokens of an hour, each of which is the only one accepted. */
    private TestServer authorizingServer() {
        return new TestServer(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/oauth/token")) {
                String form =
                        new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                if (!form.contains("client_secret=s3cr3t%2Fhush")) {
                    TestServer.json(exchange, 401, "{\"error\":\"access_denied\"}");
                    return;
                }
                accepted = "s3cr3t-token-" + granted.incrementAndGet();
                TestServer.json(exchange, 200, "{\"access_token\":\"" + accepted + "\",\"expires_in\":3600}");
            } else if (("Bearer " + accepted)
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                TestServer.json(exchange, 200, "{}");
            } else {
                TestServer.json(exchange, 401, "{\"code\":401,\"message\":\"Unauthorized\"}");
            }
        });
    }

    private Connection connection(TestServer server, String secret) {
        Credentials credentials = new Credentials.ClientCredentials("id", secret, server.uri("/oauth/token"));
        return Connected.connection(Connected.QUICK, () -> credentials, clock, server.uri());
    }

    private static void get(Connection connection, TestServer server) {
        connection.api().send(Request.get(server.uri("/x")), Map.class, () -> {});
    }

    @Test
    void anAccessTokenIsFetchedOnceAndRenewedBeforeItEnds() {
        try (TestServer server = authorizingServer();
                Connection connection = connection(server, "s3cr3t/hush")) {
            get(connection, server);
            clock.advance(Duration.ofMinutes(58));
            get(connection, server);
            assertThat(granted).hasValue(1);
            clock.advance(Duration.ofMinutes(1));
            get(connection, server);
            assertThat(granted).hasValue(2);
        }
    }

    @Test
    void anAccessTokenThatIsRejectedBeforeItsTimeIsRenewedOnce() {
        try (TestServer server = authorizingServer();
                Connection connection = connection(server, "s3cr3t/hush")) {
            get(connection, server);
            accepted = "another";
            get(connection, server);
            assertThat(granted).hasValue(2);
        }
    }

    @Test
    void whoGrantsAccessTokensIsLeftAloneAsLongAsHeSays() {
        List<Instant> asked = new CopyOnWriteArrayList<>();
        Iterator<Integer> statuses = List.of(429, 503, 200).iterator();
        try (TestServer server = new TestServer(exchange -> {
                    boolean grants = exchange.getRequestURI().getPath().equals("/oauth/token");
                    if (grants) {
                        asked.add(clock.instant());
                        exchange.getResponseHeaders().set("Retry-After", "60");
                    }
                    TestServer.json(exchange, grants ? statuses.next() : 200, "{\"access_token\":\"t\"}");
                });
                Connection connection = connection(server, "s3cr3t/hush")) {
            get(connection, server);
        }
        assertThat(asked).hasSize(3);
        assertThat(asked.get(1)).isAfterOrEqualTo(asked.get(0).plusSeconds(60));
        assertThat(asked.get(2)).isAfterOrEqualTo(asked.get(1).plusSeconds(60));
    }

    @Test
    void whoGrantsAccessTokensIsNotStormedWhenHeRefusesWithoutSayingHowLong() {
        List<Instant> asked = new CopyOnWriteArrayList<>();
        Iterator<Integer> statuses = List.of(429, 429, 429, 200).iterator();
        try (TestServer server = new TestServer(exchange -> {
                    boolean grants = exchange.getRequestURI().getPath().equals("/oauth/token");
                    if (grants) {
                        asked.add(clock.instant());
                    }
                    TestServer.json(exchange, grants ? statuses.next() : 200, "{\"access_token\":\"t\"}");
                });
                Connection connection = connection(server, "s3cr3t/hush")) {
            get(connection, server);
        }
        assertThat(asked).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void anAccessTokenThatEndsWhileARequestWaitsForItsTurnIsNotSent() {
        AtomicBoolean told = new AtomicBoolean();
        try (TestServer server = new TestServer(exchange -> {
                    if (exchange.getRequestURI().getPath().equals("/oauth/token")) {
                        TestServer.json(
                                exchange,
                                200,
                                "{\"access_token\":\"s3cr3t-token-" + granted.incrementAndGet()
                                        + "\",\"expires_in\":3600}");
                    } else if (told.compareAndSet(false, true)) {
                        exchange.getResponseHeaders().set("Retry-After", "3700");
                        TestServer.json(exchange, 429, "{}");
                    } else {
                        TestServer.json(exchange, 200, "{}");
                    }
                });
                Connection connection = connection(server, "s3cr3t/hush")) {
            get(connection, server);
            assertThat(server.authorizations)
                    .filteredOn(header -> !header.isEmpty())
                    .containsExactly("Bearer s3cr3t-token-1", "Bearer s3cr3t-token-2");
        }
    }

    @Test
    void aPasswordRotatedWhileARequestWaitsForItsTurnIsNotSentAnyMore() {
        Instant rotated = clock.instant().plusSeconds(10);
        try (TestServer server = new TestServer(exchange -> {
                    boolean early = clock.instant().isBefore(rotated);
                    exchange.getResponseHeaders().set("Retry-After", "60");
                    TestServer.json(exchange, early ? 429 : 200, "{}");
                });
                Connection connection = Connected.connection(
                        Connected.QUICK,
                        () -> new Credentials.Bearer(clock.instant().isBefore(rotated) ? "old" : "new"),
                        clock,
                        server.uri())) {
            get(connection, server);
            assertThat(server.authorizations).containsExactly("Bearer old", "Bearer new");
        }
    }

    @Test
    void whoWaitsForTheFirstToTryANewPasswordAlsoWaitsAsLongAsThatOneIsTold() throws Exception {
        AtomicReference<String> password = new AtomicReference<>("old");
        Limiter limiter = new Limiter("acme", new Allowance(5, 0), clock, new Random(1));
        Instant start = clock.instant();
        List<Instant> asked = new CopyOnWriteArrayList<>();
        try (TestServer server = new TestServer(exchange -> {
                    boolean first = password.get().equals("new") && asked.isEmpty();
                    if (password.get().equals("new")) {
                        asked.add(clock.instant());
                    }
                    if (first) {
                        await().until(() -> limiter.status().underWay() == 5);
                        exchange.getResponseHeaders().set("Retry-After", "60");
                    }
                    TestServer.json(exchange, first ? 429 : 200, "{}");
                });
                Connection connection =
                        connection(server, () -> new Credentials.Basic("me", password.get()), limiter)) {
            get(connection, server);
            password.set("new");
            List<CompletableFuture<Void>> all = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> get(connection, server), threads))
                    .limit(5)
                    .toList();
            for (CompletableFuture<Void> one : all) {
                one.get();
            }
        }
        assertThat(asked).hasSize(6);
        assertThat(asked.subList(1, 6)).allSatisfy(at -> assertThat(at).isAfterOrEqualTo(start.plusSeconds(60)));
    }

    /** Time passes only while nobody is under way. */
    private Connection connection(TestServer server, Supplier<Credentials> credentials, Limiter limiter) {
        Waiter waiter = duration -> {
            await().until(() -> limiter.status().underWay() == 0);
            clock.await(duration);
        };
        Wiring wiring = new Wiring(clock, waiter, new Random(1), RequestListener.NONE);
        return Connection.open(
                Connected.QUICK,
                new Connection.Account(credentials, new FailedLogins(clock), limiter, wiring),
                Set.of(Origin.of(server.uri())),
                wiring);
    }

    @Test
    void aWrongClientSecretIsNamedAndNotShown() {
        try (TestServer server = authorizingServer();
                Connection connection = connection(server, "wr0ng")) {
            assertThatThrownBy(() -> get(connection, server))
                    .isInstanceOf(CredentialsRejected.class)
                    .hasMessageContaining("clientSecret")
                    .hasMessageContaining("access_denied")
                    .hasMessageNotContaining("wr0ng");
        }
    }

    @Test
    void rotatedCredentialsAreUsedFromTheNextRequestOn() {
        AtomicReference<Credentials> file = new AtomicReference<>(new Credentials.Bearer("old"));
        accepted = "new";
        try (TestServer server = authorizingServer();
                Connection connection = Connected.connection(Connected.QUICK, file::get, clock, server.uri())) {
            assertThatThrownBy(() -> get(connection, server)).isInstanceOf(CredentialsRejected.class);
            file.set(new Credentials.Bearer("new"));
            get(connection, server);
            assertThat(server.authorizations).last().isEqualTo("Bearer new");
        }
    }

    @Test
    void aMissingScopeIsNamedAndNotTakenForARejectedToken() {
        try (TestServer server = new TestServer(exchange -> {
                    exchange.getResponseHeaders().set("x-failure-category", "FAILURE_CLIENT_SCOPE_CHECK");
                    TestServer.json(exchange, 401, "{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}");
                });
                Connection connection =
                        Connected.connection(Connected.QUICK, () -> new Credentials.Bearer("t"), clock, server.uri())) {
            Request request = Request.get(server.uri("/x")).needing("read:page:confluence");
            assertThatThrownBy(() -> connection.api().send(request, Map.class, () -> {}))
                    .isInstanceOf(AccessDenied.class)
                    .hasMessageContaining("read:page:confluence");
            assertThat(server.paths).hasSize(1);
        }
    }

    @Test
    void credentialsNeverShowTheirSecrets() {
        assertThat(new Credentials.Basic("me", "s3cret").toString()).doesNotContain("s3cret");
        assertThat(new Credentials.Bearer("s3cret").toString()).doesNotContain("s3cret");
        assertThat(new Credentials.ClientCredentials("id", "s3cret", java.net.URI.create("https://a/b")).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void aRefusedPasswordIsTriedOnceMoreALittleLaterAndThenNotUntilItIsAnotherOne() {
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<String> password = new AtomicReference<>("old");
        try (TestServer server = new TestServer(exchange -> {
                    asked.incrementAndGet();
                    exchange.getResponseHeaders().add("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
                    TestServer.json(exchange, 401, "{}");
                });
                Connection connection = Connected.connection(
                        Connected.QUICK, () -> new Credentials.Basic("me", password.get()), clock, server.uri())) {
            for (int day = 0; day < 3; day++) {
                for (int minute = 0; minute < 5; minute++) {
                    assertThatThrownBy(() -> get(connection, server)).isInstanceOf(CredentialsRejected.class);
                    clock.advance(Duration.ofMinutes(1));
                }
                clock.advance(Duration.ofDays(1));
            }
            assertThat(asked).hasValue(2);

            password.set("new");
            assertThatThrownBy(() -> get(connection, server)).isInstanceOf(CredentialsRejected.class);
            assertThat(asked).hasValue(3);
        }
    }
}
