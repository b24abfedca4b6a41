package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.write.Moving;
import java.util.Objects;

/** Hangs a page, with all that is below it, under another parent; into another space if the endpoint names both. */
final class MovePage implements ConfluenceOperation {

    private final Workplace at;

    MovePage(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        Objects.requireNonNull(call.required(Parameter.PARENT));
        Content page = at.targets().page(call);
        Content parent = Objects.requireNonNull(at.targets().parent(call));
        Versions.require(call, page);
        return Answer.of(at.contents().of(new Moving(at.client()).move(page, parent.id())));
    }
}
