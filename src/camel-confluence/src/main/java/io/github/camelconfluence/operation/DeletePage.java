package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.write.Deleting;

/** Puts a page or blog post into the trash, and purges it if the option says so; what is below a page stays. */
final class DeletePage implements ConfluenceOperation {

    private final Workplace at;

    DeletePage(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        Content page = at.targets().page(call);
        Versions.require(call, page);
        return Answer.of(
                at.contents().of(new Deleting(at.client()).delete(page, at.choices().purge())));
    }
}
