package io.github.camelconfluence.routes.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Compares a folder with what was published of it. Pages above come first, deletions last and from below. */
final class PublishPlan {

    private static final int ALWAYS_ALLOWED_DELETIONS = 10;

    private final SourceTree tree;
    private final PublishedPages published;
    private final PageRenderer renderer;
    private final Map<String, Published> before = new HashMap<>();
    private final TreeMap<String, Published> left = new TreeMap<>();
    private final List<PublishStep> steps = new ArrayList<>();

    private PublishPlan(SourceTree tree, PublishedPages published) {
        this.tree = tree;
        this.published = published;
        this.renderer = new PageRenderer(tree);
        published.all().forEach(page -> left.put(page.path(), page));
    }

    static List<PublishStep> of(SourceTree tree, PublishedPages published, int percentDeletions, String rootParent)
            throws IOException {
        PublishPlan plan = new PublishPlan(tree, published);
        plan.match();
        plan.write(rootParent);
        FreedTitles.before(plan.steps);
        plan.delete(percentDeletions);
        return plan.steps;
    }

    /** By path; else a file for the same title, or with the same text, was renamed. */
    private void match() {
        for (String path : tree.unreadable().keySet()) {
            left.remove(path);
        }
        for (String path : tree.pages().keySet()) {
            Published same = left.remove(path);
            if (same != null) {
                before.put(path, same);
            }
        }
        matchWhere((page, other) -> isSameText(page, other) && isSameTitle(other.title(), page.title()));
        matchWhere((page, other) -> isSameTitle(other.title(), page.title()));
        matchWhere(PublishPlan::isSameText);
    }

    private static boolean isSameText(SourcePage page, Published other) {
        return other.text().equals(page.text());
    }

    /** Only where there is one: of several, which was renamed to what cannot be told. */
    private void matchWhere(BiPredicate<SourcePage, Published> same) {
        for (SourcePage page : tree.fromTheTop()) {
            List<Published> alike = before.containsKey(page.path())
                    ? List.of()
                    : left.values().stream()
                            .filter(other -> same.test(page, other))
                            .toList();
            if (alike.size() == 1) {
                left.remove(alike.get(0).path());
                before.put(page.path(), alike.get(0));
            }
        }
    }

    private void write(String rootParent) throws IOException {
        tree.unreadable().forEach((path, reason) -> steps.add(new PublishStep.Refuse(path, reason)));
        Map<String, SourcePage> titles = titles();
        for (SourcePage page : tree.fromTheTop()) {
            SourcePage first = titles.get(key(page.title()));
            if (first != null && !first.equals(page)) {
                steps.add(new PublishStep.Refuse(
                        page.path(),
                        "its title '" + page.title() + "' is that of " + first.path()
                                + ", and a space has one page of a title: change one of the two"));
                continue;
            }
            try {
                writeIfDifferent(page, rootParent);
            } catch (PublishingRefusedException refused) {
                steps.add(new PublishStep.Refuse(page.path(), String.valueOf(refused.getMessage())));
            }
        }
    }

    private void writeIfDifferent(SourcePage page, String rootParent) throws IOException {
        RenderedPage rendered = renderer.render(page);
        Published was = before.get(page.path());
        String above = page.parent();
        Optional<String> parent = above == null
                ? Optional.of(rootParent)
                : Optional.ofNullable(before.get(above)).map(Published::id);
        boolean same = was != null
                && was.path().equals(page.path())
                && was.hash().equals(rendered.hash())
                && parent.filter(was.parentId()::equals).isPresent();
        if (!same) {
            steps.add(new PublishStep.Write(page, rendered, was));
        }
    }

    /** Who has a title: the file that was published with it, else the first one. */
    private Map<String, SourcePage> titles() {
        Map<String, SourcePage> titles = new HashMap<>();
        for (SourcePage page : tree.fromTheTop()) {
            Published was = before.get(page.path());
            if (was != null && isSameTitle(was.title(), page.title())) {
                titles.putIfAbsent(key(page.title()), page);
            }
        }
        tree.fromTheTop().forEach(page -> titles.putIfAbsent(key(page.title()), page));
        return titles;
    }

    private void delete(int percent) {
        int most = Math.max(ALWAYS_ALLOWED_DELETIONS, published.all().size() * percent / 100);
        if (left.isEmpty()) {
            return;
        }
        if (tree.pages().isEmpty() || left.size() > most) {
            steps.add(
                    new PublishStep.Refuse(
                            left.size() + " deletions",
                            tree.pages().isEmpty()
                                    ? "publish.folder holds no Markdown at all, which looks like a mistake: nothing is deleted"
                                    : "more than publish.max-deletions allows at once: if they are meant, set it to 100% for a while"));
            return;
        }
        Set<String> gone = new HashSet<>();
        left.values().stream()
                .sorted(Comparator.comparingInt((Published page) -> depth(page.path()))
                        .thenComparing(Published::path)
                        .reversed())
                .filter(page -> gone.add(page.id()))
                .forEach(page -> steps.add(new PublishStep.Delete(page)));
    }

    /** A folder's own page is above the others in it. */
    private static int depth(String path) {
        int slashes = (int) path.chars().filter(c -> c == '/').count();
        boolean own = path.endsWith("/index.md") || path.endsWith("/README.md") || path.endsWith("/");
        return 2 * slashes - (own ? 1 : 0);
    }

    static boolean isSameTitle(String one, String other) {
        return key(one).equals(key(other));
    }

    static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
