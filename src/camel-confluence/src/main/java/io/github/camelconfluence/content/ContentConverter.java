package io.github.camelconfluence.content;

import io.github.camelconfluence.content.adf.AdfReader;
import io.github.camelconfluence.content.chunk.Chunk;
import io.github.camelconfluence.content.chunk.Chunker;
import io.github.camelconfluence.content.html.HtmlWriter;
import io.github.camelconfluence.content.macro.MacroConverter;
import io.github.camelconfluence.content.macro.Macros;
import io.github.camelconfluence.content.markdown.MarkdownWriter;
import io.github.camelconfluence.content.markdown.reader.MarkdownReader;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.storage.StorageReader;
import io.github.camelconfluence.content.text.TextWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Converts page bodies. Immutable and safe for use by many threads. */
public final class ContentConverter {

    /** Raised whenever the output for any input changes. */
    private static final int VERSION = 5;

    private final StorageReader storage;
    private final AdfReader adf;
    private final MarkdownReader markdown;
    private final String fingerprint;

    public ContentConverter() {
        this(Map.of());
    }

    /** Converters by macro name replace or add to the built-in ones. */
    public ContentConverter(Map<String, ? extends MacroConverter> macros) {
        Macros all = new Macros(macros);
        this.storage = new StorageReader(all);
        this.adf = new AdfReader(all, storage);
        this.markdown = new MarkdownReader(storage);
        this.fingerprint = VERSION + own(macros);
    }

    private static String own(Map<String, ? extends MacroConverter> macros) {
        StringBuilder own = new StringBuilder();
        new TreeMap<>(macros)
                .forEach((name, converter) ->
                        own.append('|').append(name).append('=').append(className(converter)));
        return own.toString();
    }

    /** Generated classes, lambdas among them, get another number behind the dollars whenever a program starts. */
    private static String className(MacroConverter converter) {
        String name = converter.getClass().getName();
        int generated = name.indexOf("$$");
        return generated < 0 ? name : name.substring(0, generated);
    }

    /** Of everything besides the input that decides the output: where it changes, what was converted before is out of date. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Converts to Markdown, HTML or text; any input gives an answer. */
    public Rendering convert(Source source, BodyFormat format, References references) {
        return write(parse(source), format, references);
    }

    /** Reads a body; any input gives a document. */
    public Parsed parse(Source source) {
        Findings findings = new Findings();
        Document document = read(source, findings);
        return new Parsed(document, findings);
    }

    /** Writes what was read as Markdown, HTML or text. */
    public Rendering write(Parsed parsed, BodyFormat format, References references) {
        Addresses addresses = new Addresses(references, parsed.document());
        return new Rendering(
                write(parsed.document(), format, addresses), parsed.warnings(), properties(parsed, addresses));
    }

    private static Map<String, String> properties(Parsed parsed, Addresses addresses) {
        Map<String, String> properties = new LinkedHashMap<>();
        parsed.properties()
                .forEach((name, value) -> properties.put(
                        name,
                        new TextWriter(addresses).write(new Document(value)).strip()));
        return properties;
    }

    /**
     * Cuts into passages for search; any input gives an answer, empty for what has no words.
     *
     * @param place what the document stands under, outermost first, and its title
     */
    public List<Chunk> chunks(
            Source source, References references, Chunker chunker, String contentId, List<String> place) {
        Document document = read(source, new Findings());
        return chunker.chunks(document, new Addresses(references, document), contentId, place);
    }

    private Document read(Source source, Findings findings) {
        if (source instanceof Source.Storage xml) {
            return storage.read(xml.xml(), findings);
        }
        if (source instanceof Source.Text text) {
            return new Document(text.text().isBlank() ? List.of() : List.of(new Block.Verbatim(text.text(), true)));
        }
        if (source instanceof Source.Markdown written) {
            return markdown.read(written.markdown(), findings);
        }
        return adf.read(((Source.Adf) source).json(), findings);
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
