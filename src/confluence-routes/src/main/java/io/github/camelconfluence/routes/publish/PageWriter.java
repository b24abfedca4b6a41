package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
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
import java.util.Set;

/** Writes pages and takes them away, each only after it has shown that it is ours and that nobody else has edited it. */
final class PageWriter {

    private final PublishedSpace where;
    private final ConfluenceClient client;
    private final OwnPages own;

    PageWriter(PublishedSpace where, OwnPages own) {
        this.where = where;
        this.client = where.client();
        this.own = own;
    }

    Published write(PublishStep.Write step, ContentId parent) throws IOException {
        RenderedPage rendered = step.rendered();
        String hash = rendered.hash();
        Body body = new Body(BodyRepresentation.STORAGE, rendered.storage());
        Content page = written(step, body, parent);
        Mark mark = own.newMark(page, step.page(), hash);
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

    private Content written(PublishStep.Write step, Body body, ContentId parent) {
        String title = step.rendered().title();
        try {
            return existing(step)
                    .map(page -> update(page, step, body, parent))
                    .orElseGet(() -> create(title, body, parent));
        } catch (InvalidRequest refused) {
            throw refused.isTitleTaken() ? own.taken(title) : refused;
        }
    }

    /** Does nothing where somebody else deleted it before. */
    void delete(Published published) {
        Optional<Content> found = where.current(published.id());
        if (found.isEmpty()) {
            return;
        }
        Content page = found.get();
        Mark mark = own.mark(page, Set.of(published.path()));
        if (own.isEdited(page, mark)) {
            throw own.edited(page, "its file is gone, and the page stays");
        }
        if (client.children(page.type(), page.id()).stream().findAny().isPresent()) {
            throw new PublishingRefusedException(
                    OwnPages.named(page) + " stays though its file is gone: below it are pages that were"
                            + " not published from here. Move them elsewhere");
        }
        new Deleting(client).delete(page, false);
    }

    /** The page that was published; without such, that of the same file by its title, of which the note got lost. */
    private Optional<Content> existing(PublishStep.Write step) {
        Published before = step.before();
        Optional<Content> known = before == null ? Optional.empty() : where.current(before.id());
        return known.or(() -> own.titled(step.rendered().title(), step.page().path()));
    }

    private Content create(String title, Body body, ContentId parent) {
        return new Creating(client)
                .create(new NewContent(where.space(), ContentType.PAGE, title, parent, body))
                .content();
    }

    private Content update(Content existing, PublishStep.Write step, Body body, ContentId parent) {
        RenderedPage rendered = step.rendered();
        Mark mark = own.mark(existing, step.paths());
        if (own.isEdited(existing, mark) && !isAsWanted(existing, rendered, body)) {
            throw own.edited(existing, "its file changed, too, and the page stays as it is");
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
}
