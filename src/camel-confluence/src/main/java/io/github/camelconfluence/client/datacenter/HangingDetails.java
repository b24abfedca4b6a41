package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only comments and attachments have, from v1's extensions. */
final class HangingDetails {

    private static final WireContent.WireExtensions NONE = new WireContent.WireExtensions(null, null, null, null, null);

    private HangingDetails() {}

    static @Nullable ContentDetails of(WireContent wire, ContentType type) {
        WireContent.WireExtensions extensions = wire.extensions() == null ? NONE : wire.extensions();
        return switch (type) {
            case ATTACHMENT ->
                new ContentDetails.File(
                        "", text(extensions.mediaType()), extensions.fileSize() == null ? -1 : extensions.fileSize());
            case COMMENT -> comment(wire, extensions);
            default -> null;
        };
    }

    static boolean isInline(WireContent comment) {
        String location =
                comment.extensions() == null ? null : comment.extensions().location();
        return location != null && !location.equals("footer");
    }

    static boolean isResolved(WireContent comment) {
        return isInline(comment)
                && comment.extensions() != null
                && comment.extensions().resolution() != null
                && "resolved".equals(comment.extensions().resolution().status());
    }

    private static ContentDetails comment(WireContent wire, WireContent.WireExtensions extensions) {
        boolean inline = isInline(wire);
        ContentId replyTo = replyTo(wire);
        return new ContentDetails.Comment(
                inline,
                replyTo,
                inline && replyTo == null && extensions.resolution() != null
                        ? text(extensions.resolution().status())
                        : "",
                extensions.inlineProperties() == null
                        ? ""
                        : text(extensions.inlineProperties().originalSelection()));
    }

    private static @Nullable ContentId replyTo(WireContent wire) {
        List<WireContent> above = wire.ancestors() == null ? List.of() : wire.ancestors();
        String nearest = above.isEmpty() ? null : above.get(above.size() - 1).id();
        return nearest == null ? null : new ContentId(nearest);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
