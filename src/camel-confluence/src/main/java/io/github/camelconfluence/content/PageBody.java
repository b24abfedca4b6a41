package io.github.camelconfluence.content;

import io.github.camelconfluence.content.adf.AdfDocument;
import io.github.camelconfluence.content.storage.writer.StorageWriter;
import io.github.camelconfluence.content.update.PageUpdate;

/** Makes bodies that Confluence stores of what a route sends. Immutable and safe for use by many threads. */
public final class PageBody {

    private final ContentConverter converter;

    /** @param converter reads pages that exist: with the macros that it knows */
    public PageBody(ContentConverter converter) {
        this.converter = converter;
    }

    /** Markdown, without the YAML front matter above it, as the body of a new page. Any text gives well-formed storage format. */
    public String storage(String markdown) {
        return StorageWriter.write(
                converter.parse(new Source.Markdown(markdown)).document());
    }

    /**
     * Markdown as the next body of a page. What it says as the page says it already is kept to the byte: if that is all of
     * it, the body stays as it is.
     *
     * @param existing the body of the page in storage format
     * @param references what the names in that body were resolved by when it became Markdown
     */
    public Update onto(String existing, String markdown, OnLoss onLoss, References references) {
        return new PageUpdate(converter, references).of(existing, markdown, onLoss);
    }

    /**
     * Storage format, which is passed on as it is.
     *
     * @throws IllegalArgumentException if it is the JSON of an Atlassian document, which would become the words on the page
     */
    public static String written(String storage) {
        if (AdfDocument.is(storage)) {
            throw new IllegalArgumentException(
                    "The body is an Atlassian document, not storage format: Confluence may have"
                            + " the page as such only. Write it with bodyFormat=adf");
        }
        return storage;
    }

    /**
     * An Atlassian document, which is passed on as it is.
     *
     * @throws IllegalArgumentException unless it is the JSON of one
     */
    public static String adf(String json) {
        AdfDocument.check(json);
        return json;
    }
}
