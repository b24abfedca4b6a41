package io.github.camelconfluence.content.html;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Document;

/** Writes a document as an HTML fragment: elements that say what things are, no script, style or event attributes. */
public final class HtmlWriter {

    private final Addresses addresses;

    public HtmlWriter(Addresses addresses) {
        this.addresses = addresses;
    }

    public String write(Document document) {
        Html out = new Html();
        new HtmlBlocks(out, addresses).blocks(document.blocks());
        return out.toString();
    }
}
