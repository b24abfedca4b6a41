package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.NewContent;
import io.github.camelconfluence.write.Creating;

/** Makes a page of the message, once: under the parent that is named, or else at the top of the space. */
final class CreatePage implements ConfluenceOperation {

    private final Workplace at;

    CreatePage(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        PageText text = at.texts().named(call);
        Content parent = at.targets().parent(call);
        NewContent page = new NewContent(
                parent == null ? at.spaces().single() : at.spaces().of(parent),
                ContentType.PAGE,
                text.requiredTitle(),
                parent == null ? null : parent.id(),
                text.wording().fresh());
        return Answer.of(at.contents().of(new Creating(at.client()).create(page)));
    }
}
