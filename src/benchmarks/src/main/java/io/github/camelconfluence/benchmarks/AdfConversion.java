package io.github.camelconfluence.benchmarks;

import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Converts all ADF of a folder. */
@State(Scope.Benchmark)
public class AdfConversion {

    @Param(Pages.EXAMPLES)
    String folder = "";

    private final ContentConverter converter = new ContentConverter();
    private final References references = References.unresolved("https://confluence.example.com");
    private List<String> pages = List.of();

    @Setup
    public void read() throws IOException {
        pages = Pages.adf(folder);
    }

    @Benchmark
    public void adfToMarkdown(Blackhole hole) {
        for (String page : pages) {
            hole.consume(converter.convert(new Source.Adf(page), BodyFormat.MARKDOWN, references));
        }
    }
}
