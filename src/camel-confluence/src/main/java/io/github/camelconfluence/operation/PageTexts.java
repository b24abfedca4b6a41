package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.OnLoss;
import io.github.camelconfluence.content.PageBody;
import io.github.camelconfluence.write.Wording;
import java.util.Optional;

/** Reads messages that are to become pages or comments. */
final class PageTexts {

    private final ContentConverter converter;
    private final OnLoss onLoss;
    private final Spaces spaces;
    private final PageNames names;

    PageTexts(ContentConverter converter, OnLoss onLoss, Spaces spaces, PageNames names) {
        this.converter = converter;
        this.onLoss = onLoss;
        this.spaces = spaces;
        this.names = names;
    }

    /** Of a page that has a title already: only a header, the option or front matter give it another. */
    PageText edit(Call call) {
        GivenText given = call.text();
        Optional<String> title =
                call.value(Parameter.TITLE).or(() -> headOf(given).title());
        return new PageText(title.orElse(null), wording(given));
    }

    /**
     * Of a page that needs a title: where nothing else gives one, that is the heading that Markdown begins with, which then is
     * no part of the body: Confluence shows the title above it.
     */
    PageText named(Call call) {
        PageText text = edit(call);
        if (text.title() != null) {
            return text;
        }
        GivenText given = call.text();
        MarkdownHead head = headOf(given);
        return head.heading(converter)
                .map(heading ->
                        new PageText(heading, wording(new GivenText(given.format(), head.textWithoutHeading()))))
                .orElse(text);
    }

    /** Of a comment, which has no title and does not depend on what is there. */
    Body comment(Call call) {
        return wording(call.text()).fresh();
    }

    private static MarkdownHead headOf(GivenText given) {
        return MarkdownHead.of(given.format() == TextFormat.MARKDOWN ? given.text() : "");
    }

    private Wording wording(GivenText given) {
        return switch (given.format()) {
            case STORAGE -> Wording.of(new Body(BodyRepresentation.STORAGE, PageBody.written(given.text())));
            case ADF -> Wording.of(new Body(BodyRepresentation.ADF, PageBody.adf(given.text())));
            case MARKDOWN -> new MarkdownWording(converter, given.text(), onLoss, this::namesIn);
        };
    }

    private io.github.camelconfluence.content.References namesIn(
            io.github.camelconfluence.client.Content page, io.github.camelconfluence.content.Parsed body) {
        return names.in(page, spaces.of(page).key(), body);
    }
}
