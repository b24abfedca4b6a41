package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Comments and attachments of one container, folded so that the order in which they are listed does not matter and slices
 * can be added up. Tells that something changed, not what.
 */
public record PartsSum(long comments, long attachments) {

    static final PartsSum NONE = new PartsSum(0, 0);

    static PartsSum of(Parts parts) {
        return new PartsSum(sum(parts.comments()), sum(parts.attachments()));
    }

    static PartsSum of(ContentType type, Collection<Content> parts) {
        return type == ContentType.COMMENT ? new PartsSum(sum(parts), 0) : new PartsSum(0, sum(parts));
    }

    /** By what they hang on. */
    static Map<ContentId, PartsSum> byContainer(ContentType type, Collection<Content> parts) {
        Map<ContentId, PartsSum> sums = new HashMap<>();
        for (Content part : parts) {
            if (part.parent() != null) {
                sums.merge(part.parent().id(), of(type, List.of(part)), PartsSum::plus);
            }
        }
        return sums;
    }

    PartsSum plus(PartsSum other) {
        return new PartsSum(positive(comments + other.comments), positive(attachments + other.attachments));
    }

    /** Whether these are all of the type that it counted, in the same state. */
    boolean agreesWith(ContentType type, Collection<Content> parts) {
        return sum(parts) == (type == ContentType.COMMENT ? comments : attachments);
    }

    boolean holds(ContentType type) {
        return (type == ContentType.COMMENT ? comments : attachments) != 0;
    }

    private static long sum(Collection<Content> parts) {
        long sum = 0;
        for (Content part : parts) {
            sum = positive(
                    sum + Long.parseUnsignedLong(Digest.sha256(line(part)).substring(0, 16), 16));
        }
        return sum;
    }

    /** Databases have no unsigned numbers, and some refuse to overflow. */
    private static long positive(long number) {
        return number & Long.MAX_VALUE;
    }

    /** The titles of comments are left out: they are the page's, and change with it. */
    private static String line(Content part) {
        String name = part.type() == ContentType.ATTACHMENT ? part.title() : Known.stateOf(part);
        return part.id() + " " + part.version().number() + " " + name;
    }

    /** Exact where the sum is not: empty for no parts. */
    static String hash(List<Content> parts) {
        return parts.isEmpty()
                ? ""
                : Digest.sha256(String.join(
                        "\n", parts.stream().map(PartsSum::line).sorted().toList()));
    }
}
