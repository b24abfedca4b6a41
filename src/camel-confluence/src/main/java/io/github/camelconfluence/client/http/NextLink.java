package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.SiteAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Joins a {@code _links.next} with the API's base. v2 links begin with {@code /wiki/api/v2}, v1 links are relative to the
 * context path, and on the gateway both leave its own prefix out.
 */
final class NextLink {

    private NextLink() {}

    static URI resolve(SiteAddress address, String next) {
        String link = legal(next);
        String base = address.apiBase().toString();
        String basePath = address.apiBase().getRawPath();
        URI resolved;
        if (link.startsWith("http://") || link.startsWith("https://")) {
            String site = address.site().url().toString();
            resolved = URI.create(link.startsWith(site + "/") ? base + link.substring(site.length()) : link);
        } else if (!basePath.isEmpty() && link.startsWith(basePath + "/")) {
            resolved = URI.create(Origin.of(address.apiBase()) + link);
        } else if (basePath.endsWith("/wiki") && link.startsWith("/wiki/")) {
            resolved = URI.create(base + link.substring("/wiki".length()));
        } else {
            resolved = URI.create(base + (link.startsWith("/") ? "" : "/") + link);
        }
        boolean inside = Origin.of(resolved).equals(Origin.of(address.apiBase()))
                && resolved.normalize().getRawPath().startsWith(basePath + "/");
        if (!inside) {
            throw new MalformedAnswer(200, "A link leads to " + Origin.of(resolved) + " and is not followed", false);
        }
        return resolved;
    }

    /** Cursors stay as they are; only what no URI may hold is encoded. */
    static String legal(String link) {
        StringBuilder legal = new StringBuilder();
        for (byte b : link.strip().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean fine = c < 128 && (Character.isLetterOrDigit(c) || "-._~:/?#@!$&'()*+,;=%".indexOf(c) >= 0);
            legal.append(fine ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return legal.toString();
    }
}
