package io.github.camelconfluence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Converter;

/**
 * A change as plain content: {@code convertBodyTo: String}, {@code file:} and the like get the text, not the record; null
 * for a deletion. The generator of Camel's loader cannot read {@code @Nullable} return types, hence the suppression.
 */
@Converter(generateLoader = true)
@SuppressWarnings("NullAway")
public final class ConfluenceConverters {

    private ConfluenceConverters() {}

    @Converter(allowNull = true)
    public static String toText(ConfluenceChange change) {
        return change.text();
    }

    @Converter(allowNull = true)
    public static byte[] toBytes(ConfluenceChange change) {
        String text = change.text();
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Converter(allowNull = true)
    public static InputStream toStream(ConfluenceChange change) {
        byte[] bytes = toBytes(change);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    /** With its context, since that is what should be embedded; {@code ${body.text}} is the passage alone. */
    @Converter(allowNull = true)
    public static String toText(ConfluenceChunk chunk) {
        return chunk.embedText();
    }

    @Converter(allowNull = true)
    public static byte[] toBytes(ConfluenceChunk chunk) {
        String text = chunk.embedText();
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Converter(allowNull = true)
    public static InputStream toStream(ConfluenceChunk chunk) {
        byte[] bytes = toBytes(chunk);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
