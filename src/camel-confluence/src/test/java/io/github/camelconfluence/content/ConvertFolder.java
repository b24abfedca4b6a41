package io.github.camelconfluence.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Converts a folder of storage (.xml) and ADF (.json) files to a folder of Markdown: {@code ConvertFolder in out}. */
public final class ConvertFolder {

    private ConvertFolder() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        ContentConverter converter = new ContentConverter();
        References references = References.unresolved("https://confluence.example.com");
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".xml") || name.endsWith(".json")) {
                String text = Files.readString(file);
                Source source = name.endsWith(".xml") ? new Source.Storage(text) : new Source.Adf(text);
                String stem = name.substring(0, name.lastIndexOf('.'));
                Rendering rendering = converter.convert(source, BodyFormat.MARKDOWN, references);
                Files.writeString(out.resolve(stem + ".md"), rendering.value());
            }
        }
    }
}
