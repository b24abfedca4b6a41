package io.github.camelconfluence.routes.publish;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are wanted.
 *
 * @param root the folder, free of symbolic links
 * @param pages by path
 * @param unreadable files that are no pages for now, by path, and why: what was published of them stays
 */
record SourceTree(Path root, Map<String, SourcePage> pages, Map<String, String> unreadable) {

    Optional<SourcePage> page(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    /** What is above comes before what is below it. */
    List<SourcePage> fromTheTop() {
        return pages.values().stream()
                .sorted(Comparator.comparingInt(this::depth).thenComparing(SourcePage::path))
                .toList();
    }

    private int depth(SourcePage page) {
        int depth = 0;
        for (String above = page.parent(); above != null; above = parentOf(above)) {
            depth++;
        }
        return depth;
    }

    private @Nullable String parentOf(String path) {
        return page(path).map(SourcePage::parent).orElse(null);
    }
}
