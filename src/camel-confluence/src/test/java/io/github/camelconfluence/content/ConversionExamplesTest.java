package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every construct by example: {@code name.storage.xml} and {@code name.adf.json} both become {@code name.md}. */
class ConversionExamplesTest {

    private static final ContentConverter CONVERTER = new ContentConverter();

    static Stream<Path> sources() {
        return Stream.concat(Examples.files(".storage.xml").stream(), Examples.files(".adf.json").stream());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aPageBecomesTheMarkdownBesideIt(Path source) {
        String name = source.getFileName().toString();
        String text = Examples.read(source);
        Source body = name.endsWith(".adf.json") ? new Source.Adf(text) : new Source.Storage(text);
        Path expected = source.resolveSibling(name.substring(0, name.indexOf('.')) + ".md");

        Rendering rendering = CONVERTER.convert(body, BodyFormat.MARKDOWN, new KnownReferences());

        assertThat(rendering.value()).isEqualTo(Examples.read(expected));
    }
}
