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
import java.util.TreeMap;

/** Converts page bodies. Immutable and safe for use by many threads. */
public final class ContentConverter {

    /** Raised whenever the output for any input changes. */
    private static final int VERSION = 2;

    private final StorageReader storage;
    private final AdfReader adf;
    private final String fingerprint;

    public ContentConverter() {
        this(Map.of());
    }

    /** Converters by macro name replace or add to the built-in ones. */
    public ContentConverter(Map<String, ? extends MacroConverter> macros) {
        Macros all = new Macros(macros);
        this.storage = new StorageReader(all);
        this.adf = new AdfReader(all, storage);
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
        Warnings warnings = new Warnings();
        Document document = read(source, warnings);
        Addresses addresses = new Addresses(references, document);
        return new Rendering(write(document, format, addresses), warnings.list());
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
