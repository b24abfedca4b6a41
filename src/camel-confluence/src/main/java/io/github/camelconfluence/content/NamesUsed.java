package io.github.camelconfluence.content;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names in a document that only the site can resolve: asked for together before it is written.
 *
 * @param users account ids, user keys or user names
 * @param pages that are linked to, or whose attachments are shown
 * @param media whether files are shown by ids of the media service
 */
public record NamesUsed(Set<String> users, Set<PageName> pages, boolean media) {

    /** A page or blog post by title; without a space key in the space of the page that names it. */
    public record PageName(@Nullable String spaceKey, String title) {}

    /** The titles by the key of their space. */
    public Map<String, Set<String>> titles(String ownSpaceKey) {
        Map<String, Set<String>> titles = new TreeMap<>();
        for (PageName page : pages) {
            String space = page.spaceKey() == null ? ownSpaceKey : page.spaceKey();
            titles.computeIfAbsent(space, key -> new LinkedHashSet<>()).add(page.title());
        }
        return titles;
    }

    static NamesUsed in(Document document) {
        Walk walk = new Walk();
        walk.blocks(document.blocks());
        return new NamesUsed(walk.users, walk.pages, walk.media);
    }

    /** Documents are bounded in depth, so it recurses. */
    private static final class Walk {

        private final Set<String> users = new LinkedHashSet<>();
        private final Set<PageName> pages = new LinkedHashSet<>();
        private boolean media;

        void blocks(List<Block> blocks) {
            blocks.forEach(this::block);
        }

        private void block(Block block) {
            if (block instanceof Block.Heading heading) {
                inlines(heading.content());
            } else if (block instanceof Block.Paragraph paragraph) {
                inlines(paragraph.content());
            } else if (block instanceof Block.Listing list) {
                list.items().forEach(item -> blocks(item.content()));
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.content())));
            } else if (block instanceof Block.Figure figure) {
                inline(figure.image());
                inlines(figure.caption());
            } else {
                List<Block> inside = Block.inside(block);
                if (inside != null) {
                    blocks(inside);
                }
            }
        }

        private void inlines(List<Inline> inlines) {
            inlines.forEach(this::inline);
        }

        private void inline(Inline inline) {
            if (inline instanceof Inline.Mention mention) {
                users.add(mention.userId());
            } else if (inline instanceof Inline.Styled styled) {
                inlines(styled.content());
            } else if (inline instanceof Inline.Link link) {
                target(link.target());
                inlines(link.content());
            } else if (inline instanceof Inline.Image image) {
                target(image.source());
            }
        }

        private void target(Target target) {
            if (target instanceof Target.Page page) {
                pages.add(new PageName(page.spaceKey(), page.title()));
            } else if (target instanceof Target.Attachment attachment && attachment.page() != null) {
                target(attachment.page());
            } else if (target instanceof Target.Media) {
                media = true;
            }
        }
    }
}
