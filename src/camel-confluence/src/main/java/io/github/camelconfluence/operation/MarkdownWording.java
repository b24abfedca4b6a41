package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.LossRefused;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.Loss;
import io.github.camelconfluence.content.OnLoss;
import io.github.camelconfluence.content.PageBody;
import io.github.camelconfluence.content.Parsed;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import io.github.camelconfluence.content.Update;
import io.github.camelconfluence.write.Wording;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Markdown as a body, which leaves on the page what Markdown cannot say. */
final class MarkdownWording implements Wording {

    private final ContentConverter converter;
    private final PageBody bodies;
    private final String markdown;
    private final OnLoss onLoss;
    private final BiFunction<Content, Parsed, References> names;

    MarkdownWording(
            ContentConverter converter, String markdown, OnLoss onLoss, BiFunction<Content, Parsed, References> names) {
        this.converter = converter;
        this.bodies = new PageBody(converter);
        this.markdown = markdown;
        this.onLoss = onLoss;
        this.names = names;
    }

    @Override
    public BodyRepresentation representation() {
        return BodyRepresentation.STORAGE;
    }

    @Override
    public Body fresh() {
        return storage(bodies.storage(markdown));
    }

    @Override
    public Body onto(Content existing) {
        Body body = Objects.requireNonNull(existing.body());
        if (body.representation() != BodyRepresentation.STORAGE) {
            throw new LossRefused(
                    "Content " + existing.id()
                            + " is not updated: Confluence has it as ADF only, onto which Markdown cannot be"
                            + " brought without losing what it does not say; write it with bodyFormat=adf",
                    List.of("everything that is not Markdown"));
        }
        String before = body.value();
        References references = names.apply(existing, converter.parse(new Source.Storage(before)));
        Update update = bodies.onto(before, markdown, onLoss, references);
        if (update instanceof Update.Refused refused) {
            throw new LossRefused(
                    "Content " + existing.id() + " is not updated: " + refused.message(),
                    refused.losses().stream().map(Loss::toString).toList());
        }
        return storage(((Update.Written) update).storage());
    }

    private static Body storage(String xml) {
        return new Body(BodyRepresentation.STORAGE, xml);
    }
}
