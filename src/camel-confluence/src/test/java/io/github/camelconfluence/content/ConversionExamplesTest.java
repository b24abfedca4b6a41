package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every construct by example: {@code name.storage.xml} and {@code name.adf.json} both become {@code name.md}. */
class ConversionExamplesTest {

    private static final ContentConverter CONVERTER = new ContentConverter();

    static Stream<Path> sources() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ConversionExamplesTest.class.getResource("/content"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aPageBecomesTheMarkdownBesideIt(Path source) throws IOException {
        String name = source.getFileName().toString();
        String text = Files.readString(source);
        Source body = name.endsWith(".adf.json") ? new Source.Adf(text) : new Source.Storage(text);
        Path expected = source.resolveSibling(name.substring(0, name.indexOf('.')) + ".md");

        Rendering rendering = CONVERTER.convert(body, BodyFormat.MARKDOWN, new KnownReferences());

        assertThat(rendering.value()).isEqualTo(Files.readString(expected));
    }
}
