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
            if (values.length() > 0 && values.length() <= LONGEST) {
                lines.append(name).append(": ").append(values).append('\n');
            }
        });
        return lines.toString();
    }
}
