package io.github.camelconfluence.attachment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading an attachment came to.
 *
 * @param value null if there is no text to be had
 * @param warnings what is missing and why, each a sentence
 */
public record AttachmentText(@Nullable String value, List<String> warnings) {

    public AttachmentText {
        warnings = List.copyOf(warnings);
    }

    public static AttachmentText unreadable(String why) {
        return new AttachmentText(null, List.of(why));
    }
}
