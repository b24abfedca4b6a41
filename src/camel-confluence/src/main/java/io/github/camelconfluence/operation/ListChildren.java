package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;

/** What is directly under a page or folder, read as it is consumed. */
final class ListChildren implements ConfluenceOperation {

    private final Workplace at;

    ListChildren(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        Content above = at.targets().above(call);
        Contents contents = at.contents();
        return Answer.of(new Rows<>(at.client().children(above.type(), above.id()), contents::of));
    }
}
