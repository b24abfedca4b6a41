package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentStatus;
import java.util.Optional;
import java.util.Set;

/** Tells by what pages carry which of them are ours and of which file, and whether anybody else has edited them. */
final class OwnPages {

    private final PublishedSpace where;
    private final ConfluenceClient client;
    private final String name;
    private final boolean overwrite;

    OwnPages(PublishedSpace where, String name, boolean overwrite) {
        this.where = where;
        this.client = where.client();
        this.name = name;
        this.overwrite = overwrite;
    }

    /** @param paths that its file has, and had: the page of any other file is not touched, whatever the notes say */
    Mark mark(Content page, Set<String> paths) {
        Mark mark = Mark.on(page, client)
                .filter(found -> found.name().equals(name))
                .orElseThrow(() -> new PublishingRefusedException(named(page)
                        + " does not carry the mark of publish.name=" + name + ", so that it is left alone: another one"
                        + " publishes it, or somebody made it anew. Change the file's title, or take the page away"));
        if (!paths.contains(mark.path())) {
            throw new PublishingRefusedException(named(page) + " is that of " + mark.path()
                    + " by what it carries, so that it is left alone. Remove the file that publish.published names:"
                    + " the pages tell then whose they are");
        }
        return mark;
    }

    Mark newMark(Content page, SourcePage file, String hash) {
        return new Mark(
                page.id().value(),
                name,
                file.path(),
                hash,
                file.text(),
                page.version().number(),
                false);
    }

    /**
     * The page with that title, of that very file, of which the note got lost. Empty where whoever makes the page is told that
     * the title is taken, if it is.
     */
    Optional<Content> titled(String title, String path) {
        Optional<Content> page = where.titled(title).filter(found -> found.status() == ContentStatus.CURRENT);
        Optional<Mark> mark = page.flatMap(found -> Mark.on(found, client));
        if (mark.isPresent() && !isOf(path, mark.get())) {
            // With the same text in the same place it would pass for what we had just made.
            throw taken(title);
        }
        return page.filter(found -> mark.isPresent());
    }

    private boolean isOf(String path, Mark mark) {
        return mark.name().equals(name) && mark.path().equals(path);
    }

    /** Never if it is to be written over all the same. */
    boolean isEdited(Content page, Mark mark) {
        int since = page.version().number() - mark.version();
        return since != 0 && !overwrite && !(since == 1 && isOnlyMovedAside(page, mark));
    }

    /** By us, who were killed before we marked it. */
    private boolean isOnlyMovedAside(Content page, Mark mark) {
        return mark.moving()
                && page.title().equals(titleAside(page))
                && page.version().authorId().equals(client.caller().id());
    }

    static String titleAside(Content page) {
        return "Being renamed (" + page.id() + ")";
    }

    PublishingRefusedException edited(Content page, String then) {
        return new PublishingRefusedException(named(page) + " was edited in Confluence (version "
                + page.version().number() + "); " + then
                + ". Bring the edit into the file and set publish.overwrite=true for a while");
    }

    PublishingRefusedException taken(String title) {
        return new PublishingRefusedException("the title '" + title + "' is taken in space "
                + where.space().key() + " by "
                + where.titled(title)
                        .map(this::whose)
                        .orElse("a page that this account cannot see, or whose title differs in capitals alone: change"
                                + " one of the two titles"));
    }

    private String whose(Content page) {
        if (page.status() != ContentStatus.CURRENT) {
            return "an archived page (" + page.url() + "): change one of the two titles";
        }
        Optional<Mark> mark = Mark.on(page, client);
        Optional<String> file = mark.filter(found -> found.name().equals(name)).map(Mark::path);
        return file.map(path ->
                        "the page of " + path + " (" + page.url() + ") as yet: see what keeps that one from going on."
                                + " If there is no such file, remove the one that publish.published names")
                .orElseGet(() -> "a page that was not published from here (" + page.url() + ")"
                        + mark.map(other -> " but by publish.name=" + other.name())
                                .orElse("")
                        + ": change one of the two titles");
    }

    static String named(Content page) {
        return "the page '" + page.title() + "' (" + page.url() + ")";
    }
}
