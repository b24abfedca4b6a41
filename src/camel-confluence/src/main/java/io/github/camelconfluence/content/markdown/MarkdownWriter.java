package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Document;

/** Writes a document as GitHub Flavored Markdown. */
public final class MarkdownWriter {

    private final Addresses addresses;

    public MarkdownWriter(Addresses addresses) {
        this.addresses = addresses;
    }

    public String write(Document document) {
        Lines out = new Lines();
        new BlockWriter(out, addresses).blocks(document.blocks());
        return out.toString();
    }
}
