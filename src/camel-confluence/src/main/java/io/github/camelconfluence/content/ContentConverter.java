package io.github.camelconfluence.content;

import io.github.camelconfluence.content.adf.AdfReader;
import io.github.camelconfluence.content.chunk.Chunk;
import io.github.camelconfluence.content.chunk.Chunker;
import io.github.camelconfluence.content.html.HtmlWriter;
import io.github.camelconfluence.content.macro.MacroConverter;
import io.github.camelconfluence.content.macro.Macros;
import io.github.camelconfluence.content.markdown.MarkdownWriter;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Warnings;
import io.github.camelconfluence.content.storage.StorageReader;
import io.github.camelconfluence.content.text.TextWriter;
import java.util.List;
import java.util.Map;

/** Converts page bodies. Immutable and safe for use by many threads. */
public final class ContentConverter {

    /** Raised whenever the output for any input changes: part of the fingerprint that makes consumers deliver again. */
    public static final int VERSION = 1;

    private final StorageReader storage;
    private final AdfReader adf;

    public ContentConverter() {
        this(Map.of());
    }

    /** Converters by macro name replace or add to the built-in ones. */
    public ContentConverter(Map<String, ? extends MacroConverter> macros) {
        Macros all = new Macros(macros);
        this.storage = new StorageReader(all);
        this.adf = new AdfReader(all, storage);
    }

    /** Converts to Markdown, HTML or text; any input gives an answer. */
    public Rendering convert(Source source, BodyFormat format, References references) {
        Warnings warnings = new Warnings();
        Document document = read(source, warnings);
        Addresses addresses = new Addresses(references, document);
        return new Rendering(write(document, format, addresses), warnings.list());
    }

    /**
     * Cuts into passages for search; any input gives an answer, empty for what has no words.
     *
     * @param place what the document stands under, outermost first, and its title
     */
    public List<Chunk> chunks(
            Source source, References references, Chunker chunker, String contentId, List<String> place) {
        Document document = read(source, new Warnings());
        return chunker.chunks(document, new Addresses(references, document), contentId, place);
    }

    private Document read(Source source, Warnings warnings) {
        if (source instanceof Source.Storage xml) {
            return storage.read(xml.xml(), warnings);
        }
        if (source instanceof Source.Text text) {
            return new Document(text.text().isBlank() ? List.of() : List.of(new Block.Verbatim(text.text())));
        }
        return adf.read(((Source.Adf) source).json(), warnings);
    }

    private static String write(Document document, BodyFormat format, Addresses addresses) {
        return switch (format) {
            case MARKDOWN -> new MarkdownWriter(addresses).write(document);
            case HTML -> new HtmlWriter(addresses).write(document);
            case TEXT -> new TextWriter(addresses).write(document);
            case STORAGE, ADF, NONE -> throw new IllegalArgumentException(format + " is not converted to");
        };
    }
}
