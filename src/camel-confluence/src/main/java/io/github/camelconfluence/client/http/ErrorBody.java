package io.github.camelconfluence.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an error answer says, whichever of Confluence's shapes it has.
 *
 * @param message one short line for people
 * @param v2Title the bare title of a v2 error, empty for other shapes
 */
record ErrorBody(Kind kind, String message, String v2Title) {

    /** JSON is Confluence's word (or the gateway's); anything else comes from something in between. */
    enum Kind {
        JSON,
        HTML,
        OTHER
    }

    private static final int READ_AT_MOST = 64 * 1024;
    private static final int SHOW_AT_MOST = 300;
    private static final Pattern JAVA_CLASS = Pattern.compile("^(?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error):\\s*");
    private static final Pattern HTML_TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>", Pattern.CASE_INSENSITIVE);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Reads the body, or as much of it as is needed. */
    static ErrorBody read(Answer answer) {
        String text;
        try {
            text = new String(answer.body().readNBytes(READ_AT_MOST), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            text = "";
        }
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (text.startsWith("{")) {
            try {
                return ofJson(MAPPER.readTree(text));
            } catch (IOException e) {
                return new ErrorBody(Kind.OTHER, "unreadable JSON", "");
            }
        }
        boolean html = type.contains("html")
                || text.regionMatches(true, 0, "<!doctype html", 0, 14)
                || text.regionMatches(true, 0, "<html", 0, 5);
        if (html) {
            Matcher title = HTML_TITLE.matcher(text);
            String page = title.find() ? " '" + line(title.group(1)) + "'" : "";
            return new ErrorBody(Kind.HTML, "an HTML page" + page, "");
        }
        return new ErrorBody(Kind.OTHER, text.isEmpty() ? "nothing" : "no JSON", "");
    }

    private static ErrorBody ofJson(JsonNode json) {
        JsonNode v2 = json.path("errors").path(0);
        if (v2.hasNonNull("title")) {
            String title = line(v2.path("title").asText());
            String detail =
                    v2.hasNonNull("detail") ? " (" + line(v2.path("detail").asText()) + ")" : "";
            return new ErrorBody(Kind.JSON, title + detail, title);
        }
        for (String field : new String[] {"message", "error_description", "error", "errorMessage"}) {
            if (json.path(field).isTextual()) {
                return new ErrorBody(Kind.JSON, line(json.path(field).asText()), "");
            }
        }
        return new ErrorBody(Kind.JSON, "no message", "");
    }

    /** Some messages begin with the name of a Java class. */
    private static String line(String text) {
        String flat = JAVA_CLASS.matcher(text.strip()).replaceFirst("").replaceAll("\\s+", " ");
        return flat.length() <= SHOW_AT_MOST ? flat : flat.substring(0, SHOW_AT_MOST) + "…";
    }
}
