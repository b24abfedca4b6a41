package io.github.camelconfluence.attachment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of an attachment's content.
 *
 * @param text null without a reader, or if there is none to be had
 * @param warnings what is missing and why
 */
public record FetchedAttachment(@Nullable String text, List<String> warnings) {

    static FetchedAttachment without(String why) {
        return new FetchedAttachment(null, List.of(why));
    }
}
