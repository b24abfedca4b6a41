package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NewContent;
import io.github.camelconfluence.client.Upload;
import io.github.camelconfluence.write.Attaching;
import io.github.camelconfluence.write.Creating;
import io.github.camelconfluence.write.Deleting;
import io.github.camelconfluence.write.PageEdit;
import io.github.camelconfluence.write.SameBody;
import io.github.camelconfluence.write.Updating;
import io.github.camelconfluence.write.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes pages and takes them away, each only after it has shown that it is ours and that nobody else has edited it. */
final class PageWriter {

    private final PublishedSpace where;
    private final ConfluenceClient client;
    private final String name;
    private final boolean overwrite;

    PageWriter(PublishedSpace where, String name, boolean overwrite) {
        this.where = where;
        this.client = where.client();
        this.name = name;
        this.overwrite = overwrite;
    }

    Published write(PublishStep.Write step, ContentId parent) throws IOException {
        RenderedPage rendered = step.rendered();
        String hash = rendered.hash();
        Body body = new Body(BodyRepresentation.STORAGE, rendered.storage());
        Content existing = existing(step);
        Content page = existing == null ? create(step, body, parent) : update(existing, rendered, body, parent);
        Mark mark = new Mark(
                page.id().value(),
                name,
                step.page().path(),
                hash,
                step.page().text(),
                page.version().number());
        if (!rendered.files().isEmpty()) {
            // Whatever becomes of the files, the page is ours.
            mark.unfinished().put(page, client);
            attach(page, rendered.files());
        }
        mark.put(page, client);
        return new Published(
                mark.path(),
                page.id().value(),
                parent.value(),
                rendered.title(),
                mark.hash(),
                mark.text(),
                mark.version());
    }

    /**
     * Gives the page a title of its own, so that another page can have the one it has. From before that until it is written,
     * its mark says that it is unfinished: whoever goes on writes it.
     */
    Published moveAside(Published before) {
        Optional<Content> found = current(before.id());
        if (found.isEmpty()) {
            return before.unfinished();
        }
        Content page = found.get();
        Mark mark = own(page).unfinished();
        if (isEdited(page, mark) && !overwrite) {
            throw edited(page, "it keeps its title, which another file has by now");
        }
        mark.put(page, client);
        Content aside = new Updating(client)
                .update(
                        page,
                        new PageEdit(
                                titleAside(page),
                                Wording.AS_IT_IS,
                                null,
                                page.version().number()))
                .content();
        int version = aside.version().number();
        mark.inVersion(version).put(aside, client);
        return new Published(before.path(), before.id(), before.parentId(), aside.title(), "", before.text(), version);
    }

    private static String titleAside(Content page) {
        return "Being renamed (" + page.id() + ")";
    }

    /** But for a version in which we only moved it aside, and were killed before we marked it. */
    private static boolean isEdited(Content page, Mark mark) {
        int moved = page.title().equals(titleAside(page)) ? 1 : 0;
        int since = page.version().number() - mark.version();
        return since != 0 && since != moved;
    }

    /** Does nothing where somebody else deleted it before. */
    void delete(Published published) {
        Optional<Content> found = current(published.id());
        if (found.isEmpty()) {
            return;
        }
        Content page = found.get();
        Mark mark = own(page);
        if (isEdited(page, mark) && !overwrite) {
            throw edited(page, "its file is gone, and the page stays");
        }
        if (client.children(page.type(), page.id()).stream().findAny().isPresent()) {
            throw new PublishingRefusedException(
                    named(page) + " stays though its file is gone: below it are pages that were"
                            + " not published from here. Move them elsewhere");
        }
        new Deleting(client).delete(page, false);
    }

    /** The page that was published; without such, one of ours with the title, of which the note got lost. */
    private @Nullable Content existing(PublishStep.Write step) {
        Published before = step.before();
        Optional<Content> known = before == null ? Optional.empty() : current(before.id());
        return known.or(() -> client
                        .withTitle(
                                where.space(), ContentType.PAGE, step.rendered().title())
                        .stream()
                        .filter(page -> page.status() == ContentStatus.CURRENT)
                        .filter(page -> Mark.on(page, client).isPresent())
                        .findFirst())
                .orElse(null);
    }

    private Content create(PublishStep.Write step, Body body, ContentId parent) {
        String title = step.rendered().title();
        try {
            return new Creating(client)
                    .create(new NewContent(where.space(), ContentType.PAGE, title, parent, body))
                    .content();
        } catch (InvalidRequest refused) {
            if (!refused.isTitleTaken()) {
                throw refused;
            }
            throw new PublishingRefusedException("the title '" + title + "' is taken in space "
                    + where.space().key() + " by a page that was not published from here"
                    + client.withTitle(where.space(), ContentType.PAGE, title).stream()
                            .findFirst()
                            .map(page -> " (" + page.url() + ")")
                            .orElse("")
                    + ": change one of the two titles");
        }
    }

    private Content update(Content existing, RenderedPage rendered, Body body, ContentId parent) {
        Mark mark = own(existing);
        if (isEdited(existing, mark) && !overwrite && !isAsWanted(existing, rendered, body)) {
            throw edited(existing, "its file changed, too, and the page stays as it is");
        }
        return new Updating(client)
                .update(
                        existing,
                        new PageEdit(
                                rendered.title(),
                                Wording.of(body),
                                parent,
                                existing.version().number()))
                .content();
    }

    /** We wrote it, and were killed before we marked it. */
    private boolean isAsWanted(Content existing, RenderedPage rendered, Body body) {
        return existing.title().equals(rendered.title())
                && client.find(existing.type(), existing.id(), BodyRepresentation.STORAGE)
                        .filter(page -> SameBody.of(page.body(), body))
                        .isPresent();
    }

    private void attach(Content page, Map<String, Path> files) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String type =
                    Optional.ofNullable(Files.probeContentType(file.getValue())).orElse("");
            Upload upload = new Upload(
                    file.getKey(), type, "", Files.size(file.getValue()), () -> Files.newInputStream(file.getValue()));
            new Attaching(client).attach(new Content.Parent(page.id(), page.type()), upload);
        }
    }

    private Optional<Content> current(String id) {
        return client.find(ContentType.PAGE, new ContentId(id))
                .filter(page -> page.status() == ContentStatus.CURRENT
                        && page.space().equals(where.space().id()));
    }

    private Mark own(Content page) {
        return Mark.on(page, client)
                .filter(mark -> mark.name().equals(name))
                .orElseThrow(() -> new PublishingRefusedException(named(page)
                        + " does not carry the mark of publish.name=" + name + ", so that it is left alone: another one"
                        + " publishes it, or somebody made it anew. Change the file's title, or take the page away"));
    }

    private static PublishingRefusedException edited(Content page, String then) {
        return new PublishingRefusedException(named(page) + " was edited in Confluence (version "
                + page.version().number() + "); " + then
                + ". Bring the edit into the file and set publish.overwrite=true for a while");
    }

    private static String named(Content page) {
        return "the page '" + page.title() + "' (" + page.url() + ")";
    }
}
