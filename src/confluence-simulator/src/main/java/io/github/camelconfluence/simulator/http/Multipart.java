package io.github.camelconfluence.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body (RFC 7578). */
public final class Multipart {

    /** One part; {@code fileName} is empty for a plain field. */
    public record Part(String name, String fileName, String contentType, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern CONTENT_TYPE = Pattern.compile("(?im)^content-type:\\s*(.+?)\\s*$");

    private Multipart() {}

    public static List<Part> parse(Request request) {
        Matcher boundary = BOUNDARY.matcher(request.header("content-type").orElse(""));
        if (!boundary.find()) {
            return List.of();
        }
        // ISO-8859-1 keeps every byte as one character, so that positions in text are positions in bytes
        String text = new String(request.body(), StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary.group(1);
        List<Part> parts = new ArrayList<>();
        int start = text.indexOf(delimiter);
        while (start >= 0) {
            int head = start + delimiter.length() + 2;
            int blank = text.indexOf("\r\n\r\n", head);
            int end = text.indexOf("\r\n" + delimiter, head);
            if (blank < 0 || end < 0) {
                break;
            }
            parts.add(part(
                    text.substring(head, blank), Arrays.copyOfRange(request.body(), Math.min(blank + 4, end), end)));
            start = end + 2;
        }
        return parts;
    }

    public static Optional<Part> named(List<Part> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static Part part(String head, byte[] bytes) {
        String readable = new String(head.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Part(
                first(NAME, readable, ""),
                first(FILE_NAME, readable, ""),
                first(CONTENT_TYPE, readable, "application/octet-stream"),
                bytes);
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
