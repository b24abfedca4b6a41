package io.github.camelconfluence.tika;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads files within a file, so deep and so many, and counts the others. For one file and thread. */
final class EmbeddedFiles extends ParsingEmbeddedDocumentExtractor {

    private static final int DEEP = 3;
    private static final int MANY = 1_000;

    private int depth;
    private int read;
    private int left;

    EmbeddedFiles(ParseContext context) {
        super(context);
        setWriteFileNameToContent(false);
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        boolean fits = depth < DEEP && read < MANY;
        if (!fits) {
            left++;
        }
        return fits;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        read++;
        depth++;
        try {
            super.parseEmbedded(stream, handler, metadata, outputHtml);
        } finally {
            depth--;
        }
    }

    /** How many were not read. */
    int left() {
        return left;
    }
}
