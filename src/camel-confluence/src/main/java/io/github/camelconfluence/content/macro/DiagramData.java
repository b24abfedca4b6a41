package io.github.camelconfluence.content.macro;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Diagram sources that apps keep in a parameter, some of them compressed. */
final class DiagramData {

    private static final int MAX_BYTES = 1 << 20;

    private DiagramData() {}

    static Optional<String> text(Macro macro) {
        return macro.parameter("uml")
                .or(() -> macro.parameter("body"))
                .or(() -> macro.parameter("code"))
                .or(() -> macro.parameter("data").flatMap(DiagramData::decode));
    }

    /** PlantUML for Confluence Cloud: Base64 of a raw deflate stream of percent-encoded text. */
    private static Optional<String> decode(String data) {
        try {
            byte[] packed = Base64.getMimeDecoder().decode(data);
            String text = new String(inflate(packed), StandardCharsets.UTF_8);
            return Optional.of(text.indexOf('%') < 0 ? text : percentDecoded(text));
        } catch (IllegalArgumentException | DataFormatException notPacked) {
            return Optional.empty();
        }
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** Some versions write the zlib header before the stream. */
    private static byte[] inflate(byte[] packed) throws DataFormatException {
        try {
            return inflate(packed, true);
        } catch (DataFormatException notRaw) {
            return inflate(packed, false);
        }
    }

    private static byte[] inflate(byte[] packed, boolean raw) throws DataFormatException {
        Inflater inflater = new Inflater(raw);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished() && out.size() < MAX_BYTES) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new DataFormatException("truncated");
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
