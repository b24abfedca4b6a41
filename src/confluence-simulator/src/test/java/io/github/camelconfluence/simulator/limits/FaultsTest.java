package io.github.camelconfluence.simulator.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.GeneratedSite;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String PATH = "/rest/api/content";
    private static ConfluenceSimulator simulator;
    private static RestCaller reader;

    @BeforeAll
    static void start() {
        simulator = ConfluenceSimulator.dataCenter().site(GeneratedSite.of(300)).start();
        reader = RestCaller.bearer(simulator, Credentials.READER_PAT);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @AfterEach
    void heal() {
        simulator.faults().clear();
    }

    @Test
    void theNextRequestsFailAndThenNoMore() {
        simulator.faults().next(2).answer(502);

        assertThat(statuses(4)).containsExactly(502, 502, 200, 200);
    }

    @Test
    void onlyRequestsThatMatchFail() {
        simulator.faults().next(1).matching("/space").answer(500);
        simulator.faults().next(1).method("POST").answer(500);

        assertThat(reader.get(PATH).status()).isEqualTo(200);
        assertThat(reader.get("/rest/api/space").status()).isEqualTo(500);
        assertThat(reader.post(PATH, "{}").status()).isEqualTo(500);
    }

    @Test
    void failuresByChanceAreTheSameForTheSameSeed() {
        simulator.faults().always().withProbability(0.5, 42).answer(500);
        List<Integer> first = statuses(20);
        simulator.faults().clear().always().withProbability(0.5, 42).answer(500);

        assertThat(statuses(20)).isEqualTo(first).contains(200, 500);
    }

    @Test
    void anAnswerMaySayWhenToComeBack() {
        simulator.faults().next(1).answer(503, RetryAfter.SECONDS, Duration.ofMillis(1500));
        simulator.faults().next(1).answer(503, RetryAfter.HTTP_DATE, Duration.ofSeconds(5));
        simulator.faults().next(1).answer(503, RetryAfter.ZERO, Duration.ZERO);
        simulator.faults().next(1).answer(503, RetryAfter.ABSURD, Duration.ZERO);
        simulator.faults().next(1).answer(503, RetryAfter.ABSENT, Duration.ZERO);

        assertThat(reader.get(PATH).header("Retry-After")).isEqualTo("2");
        assertThat(reader.get(PATH).header("Retry-After")).endsWith(" GMT");
        assertThat(reader.get(PATH).header("Retry-After")).isEqualTo("0");
        assertThat(reader.get(PATH).header("Retry-After")).isEqualTo("9223372036854775807");
        assertThat(reader.get(PATH).header("Retry-After")).isNull();
    }

    @Test
    void aLoginPageAndACaptchaAreToBeHad() {
        simulator.faults().next(1).loginPage();
        simulator.faults().next(1).captcha();

        RestCaller.Reply page = reader.get(PATH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        RestCaller.Reply captcha = reader.get(PATH);
        assertThat(captcha.status()).isEqualTo(403);
        assertThat(captcha.header("X-Authentication-Denied-Reason")).startsWith("CAPTCHA_CHALLENGE; login-url=");
    }

    @Test
    void aTruncatedAnswerIsNoAnswer() {
        simulator.faults().next(1).truncate(100);

        assertThatThrownBy(() -> reader.get(PATH)).isInstanceOf(UncheckedIOException.class);
        assertThat(reader.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void aResetIsNoOrderlyEnd() throws IOException {
        simulator.faults().next(1).reset();

        try (Socket socket = send()) {
            InputStream answer = socket.getInputStream();
            assertThatThrownBy(answer::read).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void aStalledAnswerBeginsAndFallsSilent() throws IOException {
        simulator.faults().next(1).stall();

        try (Socket socket = send()) {
            byte[] beginning = socket.getInputStream().readNBytes(12);
            assertThat(new String(beginning, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void everyAnswerTakesAsLongAsOrdered() {
        simulator.faults().latency(Duration.ofMillis(60), Duration.ofMillis(90), 1);
        simulator.faults().next(1).answer(500);
        long start = System.nanoTime();

        assertThat(statuses(3)).containsExactly(500, 200, 200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(170));
    }

    private static List<Integer> statuses(int requests) {
        return IntStream.range(0, requests)
                .map(request -> reader.get(PATH).status())
                .boxed()
                .toList();
    }

    private static Socket send() throws IOException {
        Socket socket = new Socket("127.0.0.1", simulator.url().getPort());
        socket.setSoTimeout(20_000);
        String request = "GET /confluence" + PATH + "?limit=200 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + Credentials.READER_PAT.secret() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
