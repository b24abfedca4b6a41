package io.github.camelconfluence.tika;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TIFF;
import org.apache.tika.metadata.TikaCoreProperties;

/** What an image says of itself, a line for each fact that somebody may search for. Not where it was taken. */
final class ImageFacts {

    private static final int LONGEST = 10_000;
    private static final String PNG_TEXTS = "Text TextEntry";
    private static final Map<String, Property> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("Title", TikaCoreProperties.TITLE);
        FACTS.put("Description", TikaCoreProperties.DESCRIPTION);
        FACTS.put("Comment", TikaCoreProperties.COMMENTS);
        FACTS.put("Keywords", TikaCoreProperties.SUBJECT);
        FACTS.put("Creator", TikaCoreProperties.CREATOR);
        FACTS.put("Created", TikaCoreProperties.CREATED);
        FACTS.put("Width", TIFF.IMAGE_WIDTH);
        FACTS.put("Height", TIFF.IMAGE_LENGTH);
    }

    private ImageFacts() {}

    static String lines(Metadata metadata) {
        StringBuilder lines = new StringBuilder();
        FACTS.forEach((name, property) -> {
            StringJoiner values = new StringJoiner(", ");
            for (String value : metadata.getValues(property)) {
                values.add(value.strip());
            }
            append(lines, name, values.toString());
        });
        for (String entry : metadata.getValues(PNG_TEXTS)) {
            append(lines, attribute(entry, "keyword="), attribute(entry, "value="));
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, String name, String value) {
        if (!name.isEmpty() && !value.isEmpty() && value.length() <= LONGEST) {
            lines.append(name).append(": ").append(value).append('\n');
        }
    }

    /** Tika joins what ImageIO has apart: {@code keyword=Comment, value=The new logo, encoding=ISO-8859-1, …}. */
    private static String attribute(String entry, String name) {
        int start = entry.indexOf(name);
        if (start < 0) {
            return "";
        }
        String rest = entry.substring(start + name.length());
        int end = rest.indexOf(name.equals("value=") ? ", encoding=" : ", value=");
        return (end < 0 ? rest : rest.substring(0, end)).strip();
    }
}
