package io.github.camelconfluence.content;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command, not an API: converts the storage (.xml) and ADF (.json) files below a folder to Markdown files at the same places
 * below another, and says what was repaired or dropped in each.
 */
public final class ConvertFolder {

    private final ContentConverter converter = new ContentConverter();
    private final References references;
    private final PrintStream out;

    ConvertFolder(References references, PrintStream out) {
        this.references = references;
        this.out = out;
    }

    /** @param args the folder to read, the folder to write, and the address of the site that links lead to */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("Name the folder to read and the folder to write");
        }
        References references =
                args.length > 2 && !args[2].isBlank() ? References.unresolved(args[2]) : References.NONE;
        new ConvertFolder(references, System.out).convert(Path.of(args[0]), Path.of(args[1]));
    }

    void convert(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(ConvertFolder::isConverted).sorted().toList();
        }
        for (Path file : files) {
            Path place = from.relativize(file);
            Rendering rendering = converter.convert(source(file, place), BodyFormat.MARKDOWN, references);
            Path target = to.resolve(place).resolveSibling(name(file) + ".md");
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, rendering.value());
            rendering.warnings().forEach(warning -> out.println(place + ": " + warning));
        }
        out.println(files.size() + " files converted from " + from + " to " + to);
    }

    private static boolean isConverted(Path file) {
        return file.toString().endsWith(".xml") || file.toString().endsWith(".json");
    }

    private Source source(Path file, Path place) throws IOException {
        String text = text(Files.readAllBytes(file), place);
        return file.toString().endsWith(".xml") ? new Source.Storage(text) : new Source.Adf(text);
    }

    private String text(byte[] bytes, Path place) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            out.println(place + ": not UTF-8, other characters were replaced");
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Without the ending, unless the same page lies there in both formats: then the second keeps its own. */
    private static String name(Path file) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.'));
        return name.endsWith(".json") && Files.exists(file.resolveSibling(stem + ".xml")) ? name : stem;
    }
}
