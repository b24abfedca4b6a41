package io.github.camelconfluence.content;

import io.github.camelconfluence.content.adf.AdfReader;
import io.github.camelconfluence.content.html.HtmlWriter;
import io.github.camelconfluence.content.macro.MacroConverter;
import io.github.camelconfluence.content.macro.Macros;
import io.github.camelconfluence.content.markdown.MarkdownWriter;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Warnings;
import io.github.camelconfluence.content.storage.StorageReader;
import io.github.camelconfluence.content.text.TextWriter;
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
        return write(parse(source), format, references);
    }

    /** Reads a body; any input gives a document. */
    public Parsed parse(Source source) {
        Warnings warnings = new Warnings();
        Document document = read(source, warnings);
        return new Parsed(document, warnings.list());
    }

    /** Writes what was read as Markdown, HTML or text. */
    public Rendering write(Parsed parsed, BodyFormat format, References references) {
        Addresses addresses = new Addresses(references, parsed.document());
        return new Rendering(write(parsed.document(), format, addresses), parsed.warnings());
    }

    private Document read(Source source, Warnings warnings) {
        if (source instanceof Source.Storage xml) {
            return storage.read(xml.xml(), warnings);
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
