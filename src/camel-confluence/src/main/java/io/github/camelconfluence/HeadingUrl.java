package io.github.camelconfluence;

import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.content.Percent;
import io.github.camelconfluence.content.chunk.Chunk;
import org.jspecify.annotations.Nullable;

/** Where a person reads a heading: by the anchors that Confluence itself gives to headings. */
final class HeadingUrl {

    private HeadingUrl() {}

    static @Nullable String of(@Nullable String url, String title, Chunk.Start heading, Deployment deployment) {
        if (url == null || heading.words().isEmpty() || url.contains("#")) {
            return url;
        }
        String anchor = deployment == Deployment.CLOUD
                ? spaces(heading.words(), "-")
                : spaces(title, "") + "-" + spaces(heading.words(), "");
        return url + "#" + Percent.encoded(heading.before() == 0 ? anchor : anchor + "." + heading.before());
    }

    private static String spaces(String words, String instead) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                out.append(instead);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
