package io.github.camelconfluence.simulator.model;

import java.util.Optional;

/**
 * Identity of a piece of content. All kinds draw from one sequence of numbers; an attachment's id is
 * written with the prefix {@code att}, every other one as a plain decimal.
 */
public record ContentId(long value, boolean attachment) implements Comparable<ContentId> {

    private static final String ATTACHMENT_PREFIX = "att";

    public static ContentId of(long value) {
        return new ContentId(value, false);
    }

    public static ContentId ofAttachment(long value) {
        return new ContentId(value, true);
    }

    /** Reads {@code 123} or {@code att123}; empty where the text is neither. */
    public static Optional<ContentId> parse(String text) {
        boolean attachment = text.startsWith(ATTACHMENT_PREFIX);
        String digits = attachment ? text.substring(ATTACHMENT_PREFIX.length()) : text;
        boolean number =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(new ContentId(Long.parseLong(digits), attachment)) : Optional.empty();
    }

    @Override
    public int compareTo(ContentId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return attachment ? ATTACHMENT_PREFIX + value : Long.toString(value);
    }
}
