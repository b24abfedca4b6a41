package io.github.camelconfluence.search.http;

import dev.langchain4j.exception.HttpException;
import java.net.URI;
import java.util.Collection;

/** What a person reads when a server says no: who, why, and which option is the cure; never a key. */
final class Refusal {

    private static final int EXCERPT = 300;

    private final String options;

    /** @param options the prefix of those that lead to the server */
    Refusal(String options) {
        this.options = options;
    }

    HttpException of(URI asked, int status, String body, Collection<String> secrets) {
        String said = body.strip();
        // Before it is cut: half a key would not be found any more.
        for (String secret : secrets) {
            said = said.replace(secret, "…");
        }
        said = said.length() > EXCERPT ? said.substring(0, EXCERPT) + "…" : said;
        return new HttpException(
                status, server(asked) + " answered " + status + cure(status) + (said.isEmpty() ? "" : ": " + said));
    }

    /** The host and its port; the rest of an address may hold a password. */
    static String server(URI address) {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private String cure(int status) {
        if (status >= 300 && status < 400) {
            return " (a redirect, which is not followed; set " + options + ".url to where it leads)";
        }
        return switch (status) {
            case 401, 403 -> " (check " + options + ".api-key)";
            case 404, 405 -> " (check " + options + ".url, and that what is asked for exists there)";
            case 429 -> " (asked more often than it allows)";
            default -> "";
        };
    }
}
