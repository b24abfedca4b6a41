package io.github.camelconfluence;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Label;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.model.View;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** A space with one of everything that operations work on, and what has become of it. */
final class Scene {

    final String key;
    private final Site wiki;
    private final long space;
    private final Map<String, ContentId> things;

    Scene(Site wiki, String key) {
        this.wiki = wiki;
        this.key = key;
        this.space = wiki.createSpace(key, "Space " + key).id();
        ContentId home = wiki.createPage(key, null, "Home", "<p>Welcome</p>");
        ContentId page = wiki.createPage(key, home, "Page", "<p>Old</p>");
        ContentId shelf = wiki.createPage(key, home, "Shelf", "<p>x</p>");
        wiki.label(page, "old");
        wiki.attach(page, "there.txt", "text/plain", "there".getBytes(StandardCharsets.UTF_8));
        this.things = Map.of("home", home, "page", page, "shelf", shelf, "comment", wiki.comment(page, "First"));
    }

    ContentId id(String thing) {
        return things.get(thing);
    }

    Content content(String thing) {
        return wiki.find(id(thing)).orElseThrow();
    }

    /** Puts ids where their names stand in braces. */
    String worded(String text) {
        String worded = text;
        for (Map.Entry<String, ContentId> thing : things.entrySet()) {
            worded = worded.replace("{" + thing.getKey() + "}", thing.getValue().toString());
        }
        return worded;
    }

    /** For good. */
    void remove(String thing) {
        if (thing.equals("space")) {
            wiki.deleteSpace(key);
            return;
        }
        if (!content(thing).type().isComment()) {
            wiki.trash(id(thing));
        }
        wiki.purge(id(thing));
    }

    int versionsOfPage(String title) {
        return wiki.find(key, title).map(content -> content.version().number()).orElse(0);
    }

    int edits(String thing) {
        return content(thing).version().number() - 1;
    }

    /** A move may be a version, but one only. */
    int movesToShelf() {
        boolean there = id("shelf").equals(content("page").parent());
        return there ? Math.max(1, edits("page")) : 0;
    }

    int isInTrash() {
        return content("page").status() == Status.TRASHED ? 1 : 0;
    }

    int isGone() {
        return wiki.find(id("page")).isEmpty() ? 1 : 0;
    }

    int blogPosts() {
        return everything()
                .list(Listing.of(ContentType.BLOGPOST).inSpaces(Set.of(space)), null, 10)
                .size();
    }

    int commentsBelow(String thing) {
        return everything().comments(id(thing)).size();
    }

    int has(String label) {
        return content("page").labels().stream().map(Label::name).anyMatch(label::equals) ? 1 : 0;
    }

    int uploadsOf(String fileName) {
        return everything().attachments(id("page")).stream()
                .filter(file -> file.title().equals(fileName))
                .mapToInt(file -> file.version().number())
                .sum();
    }

    private View everything() {
        return wiki.seenBy(Caller.of(Accounts.ADMINISTRATOR));
    }
}
