package io.github.camelconfluence.content.storage.writer;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import java.util.List;

/**
 * Writes a document, or some of its blocks, as storage format.
 *
 * @see <a href="https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html">Confluence storage format</a>
 */
public final class StorageWriter {

    private final Links links;
    private final Originals originals;

    /** @param document what links within the page point into */
    public StorageWriter(Document document, Originals originals) {
        this.links = new Links(document);
        this.originals = originals;
    }

    public static String write(Document document) {
        return new StorageWriter(document, Originals.NONE).write(document.blocks());
    }

    /** Text as the body of a macro that holds text. */
    public static String section(String text) {
        return new Xml().cdata(text).toString();
    }

    public String write(List<Block> blocks) {
        Xml out = new Xml();
        new BlockXml(out, links, originals).blocks(blocks);
        return out.toString();
    }
}
