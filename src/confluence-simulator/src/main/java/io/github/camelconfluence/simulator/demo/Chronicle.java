package io.github.camelconfluence.simulator.demo;

import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Draft;
import io.github.camelconfluence.simulator.model.Revision;
import io.github.camelconfluence.simulator.model.Site;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notes the events of one space: creations, edits, comments, archiving. Used for one space, by one thread. */
final class Chronicle {

    private final Site site;
    private final DemoFiles files;
    private final People people;
    private final History history;
    private final Map<String, ContentId> ids = new HashMap<>();
    private final Map<Entry.Remark, ContentId> threads = new IdentityHashMap<>();

    Chronicle(Site site, DemoFiles files, People people, History history) {
        this.site = site;
        this.files = files;
        this.people = people;
        this.history = history;
    }

    void note(String spaceKey, List<Entry> entries) {
        entries.forEach(entry -> {
            history.at(entry.creation().at(), () -> create(spaceKey, entry));
            entry.edits().forEach(edit -> history.at(edit.at(), () -> revise(entry, edit)));
            entry.remarks().forEach(remark -> note(entry, remark));
            entry.archived().ifPresent(at -> history.at(at, () -> site.archive(id(entry.title()))));
        });
    }

    private void note(Entry entry, Entry.Remark remark) {
        history.at(remark.at(), () -> comment(entry, remark));
        remark.answers().forEach(answer -> history.at(answer.at(), () -> answer(remark, answer)));
    }

    private void create(String spaceKey, Entry entry) {
        @Nullable ContentId parent = entry.parent() == null ? null : id(entry.parent());
        Body body = entry.edits().isEmpty() ? Body.of(storage(entry)) : Body.of("<p>To be written.</p>");
        String author = people.id(entry.creation().author());
        ContentId id = site.create(new Draft(entry.type(), spaceKey, parent, entry.title(), body, author));
        ids.put(entry.title(), id);
        site.label(id, entry.labelNames().toArray(String[]::new));
        if (entry.readers() != null) {
            site.restrict(id, people.restrictions(entry.readers()));
        }
        entry.attachmentNames()
                .forEach(name -> site.attach(id, name, DemoFiles.mediaType(name), files.attachment(name)));
    }

    private void revise(Entry entry, Entry.Edit edit) {
        String message = Objects.requireNonNullElse(edit.message(), "");
        Body body = Body.of(storage(entry));
        site.revise(id(entry.title()), new Revision(null, body, null, people.id(edit.author()), message));
    }

    private void comment(Entry entry, Entry.Remark remark) {
        ContentId page = id(entry.title());
        Draft draft = draft(page, remark);
        String selection = remark.selection();
        ContentId comment = selection == null ? site.comment(page, draft) : site.commentInline(page, selection, draft);
        threads.put(remark, comment);
        if (remark.resolved()) {
            site.resolve(comment, true);
        }
    }

    private void answer(Entry.Remark remark, Entry.Remark answer) {
        ContentId comment = Objects.requireNonNull(threads.get(remark));
        site.comment(
                comment, new Draft(type(remark), "", comment, "", Body.of(answer.body()), people.id(answer.author())));
    }

    private Draft draft(ContentId page, Entry.Remark remark) {
        return new Draft(type(remark), "", page, "", Body.of(remark.body()), people.id(remark.author()));
    }

    private static ContentType type(Entry.Remark thread) {
        return thread.selection() == null ? ContentType.FOOTER_COMMENT : ContentType.INLINE_COMMENT;
    }

    private String storage(Entry entry) {
        return entry.file() == null ? "" : files.storage(entry.file());
    }

    private ContentId id(String title) {
        return Objects.requireNonNull(ids.get(title), () -> "Created later than it is used: " + title);
    }
}
