package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who asks, where a proxy says so. Every address below 127.0.0.0/8 is this machine's. */
@QuarkusTest
@TestProfile(HeaderCallerTest.BehindAProxy.class)
class HeaderCallerTest {

    private static final String PROXY = "127.0.0.2";
    private static final String ANYBODY = "127.0.0.1";

    public static class BehindAProxy extends WhoAsks.Profile {
        @Override
        Map<String, String> caller() {
            return Map.of(
                    "search.caller", "header",
                    "search.caller.login", "username",
                    "search.caller.trusted-proxies", PROXY + "/32",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.allow-forwarded", "true");
        }
    }

    @TestHTTPResource("/who-asks")
    URI address;

    @Test
    void whomTheProxyNamesAsks() throws IOException {
        assertThat(asks(PROXY, "X-Forwarded-User: rita")).isEqualTo("account-of-rita");
        assertThat(asks(PROXY, "x-forwarded-user: rita")).isEqualTo("account-of-rita");
    }

    @Test
    void aHeaderFromAnybodyElseIsIgnored() throws IOException {
        assertThat(asks(ANYBODY, "X-Forwarded-User: rita")).isEqualTo("anonymous");
    }

    @Test
    void aPeerDoesNotBecomeTheProxyByForwardingHeaders() throws IOException {
        assertThat(asks(ANYBODY, "X-Forwarded-User: rita", "X-Forwarded-For: " + PROXY))
                .isEqualTo("anonymous");
        assertThat(asks(ANYBODY, "X-Forwarded-User: rita", "Forwarded: for=" + PROXY))
                .isEqualTo("anonymous");
    }

    @Test
    void theProxyStaysTheProxyWhomeverItForwardsFor() throws IOException {
        assertThat(asks(PROXY, "X-Forwarded-User: rita", "X-Forwarded-For: 203.0.113.7"))
                .isEqualTo("account-of-rita");
    }

    @Test
    void severalValuesAreNoNameAtAll() throws IOException {
        assertThat(asks(PROXY, "X-Forwarded-User: rita", "X-Forwarded-User: mallory"))
                .isEqualTo("anonymous");
        assertThat(asks(PROXY, "X-Forwarded-User: rita", "X-Forwarded-User: rita"))
                .isEqualTo("anonymous");
        assertThat(asks(PROXY, "X-Forwarded-User: rita, mallory")).isEqualTo("anonymous");
    }

    @Test
    void whoIsNoAccountOfTheSiteIsAnonymous() throws IOException {
        assertThat(asks(PROXY, "X-Forwarded-User: mallory")).isEqualTo("anonymous");
        assertThat(asks(PROXY, "X-Forwarded-User: ")).isEqualTo("anonymous");
        assertThat(asks(PROXY)).isEqualTo("anonymous");
    }

    @Test
    void aTokenIsNothingHere() throws IOException {
        assertThat(asks(ANYBODY, "Authorization: Bearer anything")).isEqualTo("anonymous");
    }

    private String asks(String from, String... headers) throws IOException {
        InetAddress host = InetAddress.getByName("127.0.0.1");
        try (Socket socket = new Socket(host, address.getPort(), InetAddress.getByName(from), 0)) {
            String request = "GET /who-asks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            java.util.Arrays.stream(headers)
                                    .map(header -> header + "\r\n")
                                    .toList())
                    + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 200 ");
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }
}
