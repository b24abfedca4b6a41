package io.github.camelconfluence.benchmarks;

import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Converts all storage format of a folder, or only parses it. */
@State(Scope.Benchmark)
public class StorageConversion {

    @Param(Pages.EXAMPLES)
    String folder = "";

    @Param({Pages.SHORT, Pages.LONG})
    String shape = "";

    private final ContentConverter converter = new ContentConverter();
    private final References references = References.unresolved("https://confluence.example.com");
    private List<String> pages = List.of();

    @Setup
    public void read() throws IOException {
        pages = Pages.storage(folder, shape);
    }

    /** What everything else is compared with: the parser that the reader uses, and nothing after it. */
    @Benchmark
    public void jsoupAlone(Blackhole hole) {
        for (String page : pages) {
            hole.consume(Jsoup.parse(page, "", Parser.xmlParser()));
        }
    }

    @Benchmark
    public void storageToMarkdown(Blackhole hole) {
        convert(BodyFormat.MARKDOWN, hole);
    }

    @Benchmark
    public void storageToHtml(Blackhole hole) {
        convert(BodyFormat.HTML, hole);
    }

    @Benchmark
    public void storageToText(Blackhole hole) {
        convert(BodyFormat.TEXT, hole);
    }

    private void convert(BodyFormat format, Blackhole hole) {
        for (String page : pages) {
            hole.consume(converter.convert(new Source.Storage(page), format, references));
        }
    }
}
