package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.FrontMatter;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.storage.StorageReader;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown into a document, without the YAML front matter before it; any text gives one. Safe for use by many threads. */
public final class MarkdownReader {

    /** What is nested deeper is text; together no deeper than {@link Document#MAX_DEPTH}. */
    private static final int MAX_BLOCK_DEPTH = 64;

    private static final int MAX_INLINE_DEPTH = 32;

    private static final Parser PARSER = parser(StrikethroughExtension.create(), TablesExtension.create());
    private static final Parser PARSER_WITHOUT_TABLES = parser(StrikethroughExtension.create());

    private final StorageReader html;

    /** @param html reads the HTML that stands in Markdown as blocks of its own */
    public MarkdownReader(StorageReader html) {
        this.html = html;
    }

    private static Parser parser(Extension... extensions) {
        return Parser.builder()
                .extensions(List.of(extensions))
                .customInlineContentParserFactory(new Dollars())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_BLOCK_DEPTH)
                .maxInlineNesting(MAX_INLINE_DEPTH)
                .build();
    }

    public Document read(String markdown, Findings findings) {
        String body = FrontMatter.skip(markdown);
        Parser parser = PARSER;
        if (!TablePadding.isBounded(body)) {
            findings.warn("tables with many more columns than cells: kept as they are written");
            parser = PARSER_WITHOUT_TABLES;
        }
        InlineNodes inlines = new InlineNodes(body.length(), html, findings);
        return new Document(new BlockNodes(body, inlines, html, findings).children(parser.parse(body)));
    }
}
