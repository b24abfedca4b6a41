package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.FrontMatter;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file calls its page: by {@code title:} in its front matter, else by the heading it begins with, else by its name. */
record PageHead(String title, String markdown) {

    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*(['\"]?)(\\S.*?)\\1[ \\t]*\\R");
    private static final Pattern HEADING = Pattern.compile("\\A\\s*# +(\\S.*?)(?: +#+)? *(?:\\R|\\z)");
    private static final ContentConverter CONVERTER = new ContentConverter();

    static PageHead of(String name, String file) {
        String text = FrontMatter.skip(file);
        Matcher named = TITLE.matcher(file.substring(0, file.length() - text.length()));
        Matcher heading = HEADING.matcher(text);
        boolean headed = heading.find();
        String first = headed ? words(heading.group(1)) : "";
        if (named.find()) {
            String title = named.group(2).strip();
            return new PageHead(title, title.equals(first) ? text.substring(heading.end()) : text);
        }
        return first.isEmpty() ? new PageHead(name, text) : new PageHead(first, text.substring(heading.end()));
    }

    private static String words(String markdown) {
        return CONVERTER
                .convert(new Source.Markdown(markdown), BodyFormat.TEXT, References.NONE)
                .value()
                .strip();
    }
}
