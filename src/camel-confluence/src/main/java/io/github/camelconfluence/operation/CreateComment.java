package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.NewComment;
import io.github.camelconfluence.client.NotFound;
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
        ContentId replyTo =
                call.value(Parameter.REPLY_TO).isEmpty() ? null : at.targets().id(call, Parameter.REPLY_TO);
        if (replyTo != null) {
            refuseElsewhere(replyTo, page);
        }
        NewComment comment = new NewComment(
                new Content.Parent(page.id(), page.type()), replyTo, at.texts().comment(call));
        return Answer.of(at.contents().of(new Commenting(at.client()).comment(comment)));
    }

    /** Confluence puts a reply beside what it answers, wherever that is. */
    private void refuseElsewhere(ContentId replyTo, Content page) {
        Content answered = at.client()
                .find(ContentType.COMMENT, replyTo)
                .orElseThrow(() -> new NotFound(
                        404, "There is no comment " + replyTo + ": check " + Parameter.REPLY_TO.inWords()));
        Content.Parent on = answered.parent();
        if (on == null || !on.id().equals(page.id())) {
            throw Workplace.refused("Comment " + replyTo + " is not on page " + page.id() + ": check "
                    + Parameter.REPLY_TO.inWords() + " and " + Parameter.TARGET_ID.inWords());
        }
    }
}
