package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.http.Query;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The listing in the order of ids that neither skips nor repeats: for pages since 7.18, for all since 8.3. Its links leave
 * out what was asked for, so only the cursor is taken from them.
 */
final class Scan {

    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]*)");

    private Scan() {}

    static Query query(Within within, String type, String status) {
        return within.narrow(Query.of("/rest/api/content/scan").with("type", type))
                .with("status", status);
    }

    static Query at(Query query, @Nullable String cursor) {
        return cursor == null ? query : query.with("cursor", cursor);
    }

    /** Some versions name a next slice after the last one, and then it is empty. */
    static @Nullable String nextCursor(@Nullable String link, boolean empty) {
        if (link == null || empty) {
            return null;
        }
        Matcher matcher = CURSOR.matcher(link);
        if (!matcher.find()) {
            throw new MalformedAnswer(200, "content/scan names a next slice without a cursor", false);
        }
        return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
    }
}
