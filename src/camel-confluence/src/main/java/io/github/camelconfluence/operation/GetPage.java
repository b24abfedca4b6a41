package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.content.BodyFormat;
import java.util.List;

/** Reads a page or blog post with its labels and its body: by id, or a page by its title in the space. */
final class GetPage implements ConfluenceOperation {

    private final Workplace at;

    GetPage(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        Content page = call.value(Parameter.TARGET_ID).isEmpty()
                        && call.value(Parameter.TITLE).isPresent()
                ? titled(call.required(Parameter.TITLE))
                : at.targets().page(call, representation());
        List<String> labels = at.client()
                .annotations(page.type(), page.id(), false)
                .labels();
        BodyFormat format = at.choices().bodyFormat();
        return Answer.of(at.contents()
                .of(page)
                .with(labels, new PageRendering(at).body(page, format)));
    }

    private Content titled(String title) {
        ContentId id = at.client().withTitle(at.spaces().single(), ContentType.PAGE, title).stream()
                .findFirst()
                .map(Content::id)
                .orElseThrow(() -> new NotFound(
                        404,
                        "There is no page '" + title + "' in space "
                                + at.spaces().single().key() + ", or this account cannot see it: check "
                                + Parameter.TITLE.inWords()));
        return at.client()
                .find(ContentType.PAGE, id, representation())
                .orElseThrow(() -> new NotFound(404, "Page " + id + " is gone since it was looked up by its title"));
    }

    private BodyRepresentation representation() {
        return switch (at.choices().bodyFormat()) {
            case NONE -> BodyRepresentation.NONE;
            case ADF -> BodyRepresentation.ADF;
            case MARKDOWN, HTML, TEXT, STORAGE -> BodyRepresentation.STORAGE;
        };
    }
}
