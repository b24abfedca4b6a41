package io.github.camelconfluence.attachment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of an attachment's content.
 *
 * @param text null without a reader, or if there is none to be had
 * @param sha256 of the bytes; null if they were not downloaded
 * @param warnings what is missing and why
 */
public record FetchedAttachment(
        @Nullable String text, @Nullable String sha256, List<String> warnings) {

    static FetchedAttachment without(String why) {
        return new FetchedAttachment(null, null, List.of(why));
    }
}
