package io.github.camelconfluence.content;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Converts page bodies. Immutable and safe for use by many threads. */
public final class ContentConverter {

    /** Raised whenever the output for any input changes: part of the fingerprint that makes consumers deliver again. */
    public static final int VERSION = 1;

    /** Converts to Markdown, HTML or text; any input gives an answer. */
    public Rendering convert(Source source, BodyFormat format, References references) {
        if (source instanceof Source.Storage storage) {
            return new Rendering(
                    Jsoup.parse(storage.xml(), "", Parser.xmlParser()).text(), List.of());
        }
        return new Rendering("", List.of());
    }
}
