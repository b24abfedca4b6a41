package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.NewComment;
import io.github.camelconfluence.write.Commenting;

/** Comments on a page or blog post with the message, or answers a comment on it. */
final class CreateComment implements ConfluenceOperation {

    private final Workplace at;

    CreateComment(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        Content page = at.targets().page(call);
        ContentId replyTo = call.value(Parameter.REPLY_TO).isEmpty()
                ? null
                : at.targets().id(call, Parameter.REPLY_TO);
        NewComment comment = new NewComment(
                new Content.Parent(page.id(), page.type()), replyTo, at.texts().comment(call));
        return Answer.of(at.contents().of(new Commenting(at.client()).comment(comment)));
    }
}
