package io.github.camelconfluence.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The pages of a folder as they are, and as one long page; as often as it takes to measure them at once. */
final class Pages {

    /** The project's own, seen from the root of the repository. */
    static final String EXAMPLES = "src/camel-confluence/src/test/resources/content";

    static final String SHORT = "pages";
    static final String LONG = "one long page";

    private static final int ENOUGH = 2_000_000;
    private static final int LENGTH = 1_000_000;

    private Pages() {}

    static List<String> storage(String folder, String shape) throws IOException {
        List<String> pages = read(folder, ".xml");
        return enough(shape.equals(LONG) ? List.of(oneLongPage(pages)) : pages);
    }

    static List<String> adf(String folder) throws IOException {
        return enough(read(folder, ".json"));
    }

    static long bytes(List<String> pages) {
        long bytes = 0;
        for (String page : pages) {
            bytes += page.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    private static List<String> enough(List<String> pages) {
        List<String> all = new ArrayList<>(pages);
        long bytes = bytes(pages);
        for (long sum = bytes; sum > 0 && sum < ENOUGH; sum += bytes) {
            all.addAll(pages);
        }
        return all;
    }

    private static List<String> read(String folder, String ending) throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(ending)) {
                    pages.add(Files.readString(file));
                }
            }
        }
        return pages;
    }

    /** A page of at least a megabyte that holds all others, except those with open ends that would swallow the rest. */
    private static String oneLongPage(List<String> pages) {
        String all =
                String.join("\n", pages.stream().filter(Pages::isWellFormed).toList());
        return all.repeat(1 + LENGTH / Math.max(1, all.length()));
    }

    private static boolean isWellFormed(String page) {
        Parser parser = Parser.xmlParser().setTrackErrors(1);
        Jsoup.parse(page, "", parser);
        return parser.getErrors().isEmpty();
    }
}
