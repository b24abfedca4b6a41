package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.write.PageEdit;
import io.github.camelconfluence.write.Updating;

/** Makes the message the next version of a page or blog post that is named by id; moves it where a parent is named. */
final class UpdatePage implements ConfluenceOperation {

    private final Workplace at;

    UpdatePage(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        return update(call, at.targets().page(call), at.texts().edit(call));
    }

    Answer update(Call call, Content page, PageText text) {
        Content parent = at.targets().parent(call);
        PageEdit edit = new PageEdit(
                text.title(), text.wording(), parent == null ? null : parent.id(), Versions.asked(call));
        return Answer.of(at.contents().of(new Updating(at.client()).update(page, edit)));
    }
}
