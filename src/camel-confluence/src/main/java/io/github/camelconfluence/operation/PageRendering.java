package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.Parsed;
import io.github.camelconfluence.content.Rendering;
import io.github.camelconfluence.content.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a page in the format that is asked for, as a consumer would deliver it. */
final class PageRendering {

    private final Workplace at;

    PageRendering(Workplace at) {
        this.at = at;
    }

    ConfluenceContent.@Nullable Body body(Content page, BodyFormat format) {
        Body body = page.body();
        if (body == null || format == BodyFormat.NONE) {
            return null;
        }
        boolean adf = body.representation() == BodyRepresentation.ADF;
        if (format == BodyFormat.STORAGE || format == BodyFormat.ADF) {
            // As Confluence has it, should that be the other one only: what was read can be written back.
            BodyFormat given = adf ? BodyFormat.ADF : BodyFormat.STORAGE;
            return new ConfluenceContent.Body(given.optionName(), body.value(), List.of());
        }
        Parsed parsed = at.converter().parse(adf ? new Source.Adf(body.value()) : new Source.Storage(body.value()));
        Rendering rendering = at.converter()
                .write(parsed, format, at.names().in(page, at.spaces().of(page).key(), parsed));
        return new ConfluenceContent.Body(format.optionName(), rendering.value(), rendering.warnings());
    }
}
