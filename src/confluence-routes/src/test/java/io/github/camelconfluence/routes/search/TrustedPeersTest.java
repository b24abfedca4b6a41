package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedPeersTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.7, true",
        "10.1.0.0/16, 10.2.0.1, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "192.168.1.128/25, 192.168.1.200, true",
        "192.168.1.128/25, 192.168.1.127, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.1.0.0/16, ::ffff:10.1.0.1, true",
        "fd00::/8, fd12:3456::1, true",
        "fd00::/8, fe80::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "::/0, 10.1.2.3, false",
        "0.0.0.0/0, 203.0.113.7, true",
    })
    void anAddressIsInARangeOrNot(String range, String address, boolean in) {
        assertThat(TrustedPeers.of(List.of(range)).hold(address)).isEqualTo(in);
    }

    @Test
    void withoutRangesNobodyIsTrusted() {
        assertThat(TrustedPeers.of(List.of()).hold("127.0.0.1")).isFalse();
    }

    @Test
    void aPeerWithoutAnAddressIsNotTrusted() {
        TrustedPeers everybody = TrustedPeers.of(List.of("0.0.0.0/0", "::/0"));
        assertThat(everybody.hold(null)).isFalse();
        assertThat(everybody.hold("proxy.acme.com")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "fd00::/129", "10.0.0/8", "proxy.acme.com", "10.0.0.0/", "10.0.0.0/-1", "/8", ""})
    void whatIsNoRangeIsNamed(String text) {
        assertThatThrownBy(() -> TrustedPeers.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
