package io.github.camelconfluence.content;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Target;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses and names that one document's links and mentions get when it is written. */
public final class Addresses {

    private static final int LONGEST_SCHEME = "javascript:".length();

    private final References references;
    private final Document document;
    private @Nullable HeadingAnchors anchors;

    public Addresses(References references, Document document) {
        this.references = references;
        this.document = document;
    }

    /** Made for the first that asks: most pages have no links within themselves. */
    private HeadingAnchors anchors() {
        if (anchors == null) {
            anchors = HeadingAnchors.of(document);
        }
        return anchors;
    }

    /** Empty where nothing is known: then a link is its words alone. */
    public Optional<String> of(Target target) {
        if (target instanceof Target.Url url) {
            return Optional.of(url.url()).filter(Addresses::isHarmless).map(this::absolute);
        }
        if (target instanceof Target.Page page) {
            return references.pageUrl(page.spaceKey(), page.title()).map(url -> withAnchor(url, page.anchor()));
        }
        if (target instanceof Target.Content content) {
            return references.contentUrl(content.id()).map(url -> withAnchor(url, content.anchor()));
        }
        if (target instanceof Target.Attachment attachment) {
            return Optional.of(attachment(attachment));
        }
        if (target instanceof Target.Media media) {
            return media(media);
        }
        if (target instanceof Target.Space space) {
            return references.spaceUrl(space.key());
        }
        if (target instanceof Target.Issue issue) {
            return references.issueUrl(issue.key(), issue.server());
        }
        return Optional.of("#" + anchors().fragment(((Target.Anchor) target).name()));
    }

    /** A path alone, without a host, leads nowhere outside of Confluence. */
    private String absolute(String url) {
        boolean path = url.startsWith("/") && !url.startsWith("//");
        return path ? references.hostUrl(url).orElse(url) : url;
    }

    /** An unknown attachment keeps its file name as a relative address: an image without one would vanish. */
    private String attachment(Target.Attachment attachment) {
        var page = attachment.page();
        return (page == null
                        ? references.attachmentUrl(attachment.fileName())
                        : references.attachmentUrl(attachment.fileName(), page.spaceKey(), page.title()))
                .orElseGet(() -> Percent.encoded(attachment.fileName()));
    }

    private Optional<String> media(Target.Media media) {
        Optional<String> known = references.mediaUrl(media.fileId());
        return known.isPresent() || media.fileName().isEmpty()
                ? known
                : Optional.of(attachment(new Target.Attachment(media.fileName(), null)));
    }

    /** The place that links to a heading lead to. */
    public String fragment(Block.Heading heading) {
        return anchors().fragment(heading);
    }

    /** The place that links to an anchor lead to, unless it is a heading's. */
    public Optional<String> fragment(Inline.Anchor anchor) {
        return anchors().isHeading(anchor.name())
                ? Optional.empty()
                : Optional.of(anchors().fragment(anchor.name()));
    }

    /** The name to show behind an @. */
    public String name(Inline.Mention mention) {
        return references
                .userName(mention.userId())
                .orElse(mention.name().isEmpty() ? mention.userId() : mention.name());
    }

    private static String withAnchor(String url, String anchor) {
        return anchor.isEmpty() ? url : url + "#" + Percent.encoded(anchor);
    }

    /** Browsers skip white space and control characters within a scheme. */
    private static boolean isHarmless(String url) {
        StringBuilder bare = new StringBuilder(LONGEST_SCHEME);
        for (int i = 0; i < url.length() && bare.length() < LONGEST_SCHEME; i++) {
            if (url.charAt(i) > ' ') {
                bare.append(url.charAt(i));
            }
        }
        String scheme = bare.toString().toLowerCase(Locale.ROOT);
        return !scheme.isEmpty()
                && !scheme.startsWith("javascript:")
                && !scheme.startsWith("vbscript:")
                && !scheme.startsWith("data:");
    }
}
