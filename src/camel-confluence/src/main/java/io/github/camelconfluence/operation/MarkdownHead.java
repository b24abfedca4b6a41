package io.github.camelconfluence.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.FrontMatter;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Markdown calls itself: by the title in its front matter, or by the heading that it begins with. */
record MarkdownHead(String frontMatter, String text) {

    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*(\\S.*?)[ \\t]*$");
    private static final Pattern HEADING = Pattern.compile("\\A\\s*?(?: {0,3}#[ \\t]+(\\S.*?)(?:[ \\t]+#+)?[ \\t]*)(?:\\R|\\z)");
    private static final ObjectMapper JSON = new ObjectMapper();

    static MarkdownHead of(String markdown) {
        String text = FrontMatter.skip(markdown);
        return new MarkdownHead(markdown.substring(0, markdown.length() - text.length()), text);
    }

    Optional<String> title() {
        Matcher title = TITLE.matcher(frontMatter);
        return title.find() ? Optional.of(unquoted(title.group(1))).filter(value -> !value.isBlank()) : Optional.empty();
    }

    /** The words of the first-level heading that the text begins with. */
    Optional<String> heading(ContentConverter converter) {
        Matcher heading = HEADING.matcher(text);
        return heading.find()
                ? Optional.of(converter
                                .convert(new Source.Markdown(heading.group(1)), BodyFormat.TEXT, References.NONE)
                                .value()
                                .strip())
                        .filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    String textWithoutHeading() {
        return HEADING.matcher(text).replaceFirst("");
    }

    /** Double-quoted YAML as we write it is JSON; in single quotes only those are doubled. */
    private static String unquoted(String scalar) {
        if (scalar.length() > 1 && scalar.startsWith("'") && scalar.endsWith("'")) {
            return scalar.substring(1, scalar.length() - 1).replace("''", "'");
        }
        if (scalar.startsWith("\"")) {
            try {
                return JSON.readValue(scalar, String.class);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "The title in the front matter, " + scalar + ", is not well quoted: correct it", e);
            }
        }
        return scalar;
    }
}
