package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A promise whose proof was renamed or removed is no longer proven. */
class ContractTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path CONTRACT = ROOT.resolve("docs/connector-contract.md");

    /** A test class, or Class.method, or Class.Nested.method, in backticks. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract)(?:\\.\\w+)*)`");

    @Test
    void everyTestThatTheContractNamesIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> named = named(CONTRACT);

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named.stream().filter(name -> !isThere(name, sources)))
                .as("tests named in docs/connector-contract.md that are not there")
                .isEmpty();
    }

    private static boolean isThere(String name, Map<String, String> sources) {
        List<String> words = Arrays.asList(name.split("\\."));
        String source = sources.getOrDefault(words.get(0), "");
        return words.stream()
                .allMatch(word -> Pattern.compile("(void|class) " + word + "\\b")
                        .matcher(source)
                        .find());
    }

    @Test
    void everyPromiseNamesItsProof() throws IOException {
        String[] promises = Files.readString(CONTRACT).split("\n- ");

        assertThat(Arrays.asList(promises).subList(1, promises.length))
                .hasSizeGreaterThan(30)
                .allSatisfy(promise ->
                        assertThat(promise).containsPattern("MUST|SHOULD").containsPattern(NAMED));
    }

    private static List<String> named(Path file) throws IOException {
        return NAMED.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
            return files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/test/java/"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ContractTest::text,
                            (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
