package io.github.camelconfluence.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names as parts of an address: {@code URLEncoder} writes forms, in which a space is a plus, which it is not in a path. */
public final class Percent {

    private Percent() {}

    public static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
