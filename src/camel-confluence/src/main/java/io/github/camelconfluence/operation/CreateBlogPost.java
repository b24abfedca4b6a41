package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.NewContent;
import io.github.camelconfluence.write.Creating;

/** Makes a blog post of the message, once: an equal one of ours is taken for it. */
final class CreateBlogPost implements ConfluenceOperation {

    private final Workplace at;

    CreateBlogPost(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        PageText text = at.texts().named(call);
        NewContent post = new NewContent(
                at.spaces().single(),
                ContentType.BLOGPOST,
                text.requiredTitle(),
                null,
                text.wording().fresh());
        return Answer.of(at.contents().of(new Creating(at.client()).create(post)));
    }
}
