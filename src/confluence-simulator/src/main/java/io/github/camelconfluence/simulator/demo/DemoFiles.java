package io.github.camelconfluence.simulator.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The files below {@code demo/} on the class path. */
final class DemoFiles {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "png", "image/png",
            "pdf", "application/pdf",
            "csv", "text/csv",
            "txt", "text/plain",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "odt", "application/vnd.oasis.opendocument.text",
            "drawio", "application/vnd.jgraph.mxfile");

    private final ObjectMapper json = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    Manifest manifest() {
        return read("site.json", new TypeReference<>() {});
    }

    List<Entry> contents(Manifest.Shelf space) {
        return read(space.contentsFile(), new TypeReference<>() {});
    }

    /** The storage format of a body, without the file's last line break. */
    String storage(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).stripTrailing();
    }

    byte[] attachment(String name) {
        return bytes("attachments/" + name);
    }

    static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private <T> T read(String file, TypeReference<T> type) {
        try {
            return json.readValue(bytes(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo site's " + file + " is not what it should be", e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IOException("The class path has no demo/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
