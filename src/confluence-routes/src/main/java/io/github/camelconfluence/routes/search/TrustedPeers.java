package io.github.camelconfluence.routes.search;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Address ranges in CIDR form, IPv4 and IPv6; an address alone is a range of one. Names are never looked up. */
final class TrustedPeers {

    private static final int MAPPED_PREFIX = 12;

    private record Range(byte[] network, int bits) {

        boolean holds(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = bits % 8;
            int mask = 0xff & ~(0xff >> rest);
            return Arrays.equals(address, 0, whole, network, 0, whole)
                    && (rest == 0 || (address[whole] & mask) == (network[whole] & mask));
        }
    }

    private final List<Range> ranges;

    private TrustedPeers(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** @throws IllegalArgumentException naming the text that is none */
    static TrustedPeers of(List<String> ranges) {
        return new TrustedPeers(
                ranges.stream().map(String::strip).map(TrustedPeers::range).toList());
    }

    private static Range range(String text) {
        int slash = text.indexOf('/');
        byte[] network = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        if (network == null) {
            throw new IllegalArgumentException("'" + text + "' is no address range such as 10.1.0.0/16 or fd00::/8");
        }
        int most = network.length * 8;
        int bits = slash < 0 ? most : bits(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("'" + text + "' must end with /0 to /" + most);
        }
        return new Range(network, bits);
    }

    private static int bits(String text) {
        boolean number = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : -1;
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** @param address as text, null for a peer that has none, such as a domain socket */
    boolean hold(@Nullable String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return false;
        }
        byte[] peer = isMapped(bytes) ? Arrays.copyOfRange(bytes, MAPPED_PREFIX, bytes.length) : bytes;
        return ranges.stream().anyMatch(range -> range.holds(peer));
    }

    /** A server that listens on IPv6 sees an IPv4 peer as {@code ::ffff:10.1.2.3}. */
    private static boolean isMapped(byte[] address) {
        byte[] prefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
        return address.length == 16 && Arrays.equals(address, 0, MAPPED_PREFIX, prefix, 0, MAPPED_PREFIX);
    }
}
