package io.github.camelconfluence.routes.crash;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** The site that is followed: two spaces with pages in a tree, folders and blog posts. Edited by one thread. */
public final class Wiki {

    public static final String SPACES = "RP,ENG";

    private static final List<String> KEYS = List.of(SPACES.split(","));
    private static final int PAGES = 160;
    private static final int BLOG_POSTS = 20;
    private static final Caller READER = Caller.of(Accounts.READER);

    private final Site site;
    private final Random random;
    private final List<ContentId> homes = new ArrayList<>();
    private final List<ContentId> all = new ArrayList<>();
    private int written;

    public Wiki(Site site, Random random) {
        this.site = site;
        this.random = random;
        for (String key : KEYS) {
            site.createSpace(key, "The space " + key);
            homes.add(site.createPage(key, null, "Home of " + key, text()));
            all.add(site.createFolder(key, null, "Folder " + ++written));
            all.add(site.createFolder(key, homes.get(homes.size() - 1), "Folder " + ++written));
        }
        for (int i = 0; i < PAGES; i++) {
            createPage();
        }
        for (int i = 0; i < BLOG_POSTS; i++) {
            createBlogPost();
        }
    }

    public Site site() {
        return site;
    }

    ContentId createPage() {
        ContentId parent = random.nextInt(8) == 0 ? homes.get(random.nextInt(homes.size())) : anyContainer();
        String key = site.seenBy(READER)
                .space(site.find(parent).orElseThrow().spaceId())
                .orElseThrow()
                .key();
        ContentId page = site.createPage(key, parent, title(), text());
        all.add(page);
        return page;
    }

    void createBlogPost() {
        all.add(site.createBlogPost(KEYS.get(random.nextInt(KEYS.size())), title(), text()));
    }

    /** What stands in a body, and in no other. */
    String text() {
        return "<p>mark" + ++written + "end and <strong>some</strong> words</p>";
    }

    /** Unique, and now and then with characters that a file's name cannot have. */
    String title() {
        String[] kinds = {"Page %d", "Page %d: a/b", "Übersicht %d", "What? %d", "100%% of %d"};
        return kinds[random.nextInt(kinds.length)].formatted(++written);
    }

    /** A page or folder, of whatever space, that others may be put below. */
    ContentId anyContainer() {
        return any(content -> content.type() != ContentType.BLOGPOST && content.status() == Status.CURRENT)
                .map(Content::id)
                .orElseGet(() -> homes.get(random.nextInt(homes.size())));
    }

    /** One of all that were ever made, the homes of the spaces apart. */
    Optional<Content> any(Predicate<Content> wanted) {
        for (int tries = 0; tries < 50; tries++) {
            Optional<Content> found = all.isEmpty()
                    ? Optional.empty()
                    : site.find(all.get(random.nextInt(all.size()))).filter(wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What the account that synchronises can see and is to be followed. */
    public List<Content> visible() {
        List<Content> visible = new ArrayList<>();
        for (ContentType type : List.of(ContentType.PAGE, ContentType.BLOGPOST)) {
            visible.addAll(site.seenBy(READER).list(Listing.of(type), null, Integer.MAX_VALUE));
        }
        return visible;
    }
}
