package io.github.camelconfluence.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back.
 *
 * @param times how often the body is sent, as one
 */
public record Answer(int status, Map<String, String> headers, byte[] body, int times) {

    public static final String JSON = "application/json";
    public static final String HTML = "text/html;charset=UTF-8";

    public Answer {
        headers = Map.copyOf(headers);
        if (times < 1) {
            throw new IllegalArgumentException("A body is sent once or more, not " + times + " times");
        }
    }

    public Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, 1);
    }

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(int status, byte[] body) {
        return new Answer(status, Map.of("Content-Type", JSON), body);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    public static Answer redirect(String location) {
        return new Answer(302, Map.of("Location", location), new byte[0]);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, times);
    }
}
