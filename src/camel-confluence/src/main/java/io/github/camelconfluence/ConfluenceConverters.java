package io.github.camelconfluence;

import io.github.camelconfluence.operation.ConfluenceContent;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;

/**
 * A change as plain content: {@code convertBodyTo: String}, {@code file:} and the like get the text, not the record; null
 * for a deletion. Of an attachment that nobody reads as text, bytes, stream and file are what was downloaded, as long as the
 * exchange is under way. The generator of Camel's loader cannot read {@code @Nullable} return types, hence the suppression.
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
    public static byte[] toBytes(ConfluenceChange change, Exchange exchange) throws IOException {
        Path download = download(change, exchange);
        if (download != null) {
            return Files.readAllBytes(download);
        }
        return change.text() == null ? null : change.text().getBytes(StandardCharsets.UTF_8);
    }

    @Converter(allowNull = true)
    public static InputStream toStream(ConfluenceChange change, Exchange exchange) throws IOException {
        Path download = download(change, exchange);
        if (download != null) {
            return Files.newInputStream(download);
        }
        byte[] bytes = toBytes(change, exchange);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    /** The body that was read; null without one. */
    @Converter(allowNull = true)
    public static String toText(ConfluenceContent content) {
        return content.text();
    }

    @Converter(allowNull = true)
    public static byte[] toBytes(ConfluenceContent content) {
        return content.text() == null ? null : content.text().getBytes(StandardCharsets.UTF_8);
    }

    @Converter(allowNull = true)
    public static InputStream toStream(ConfluenceContent content) {
        byte[] bytes = toBytes(content);
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

    @Converter(allowNull = true)
    public static File toFile(ConfluenceChange change, Exchange exchange) {
        Path download = download(change, exchange);
        return download == null ? null : download.toFile();
    }

    private static Path download(ConfluenceChange change, Exchange exchange) {
        return exchange == null || change.body() != null
                ? null
                : exchange.getProperty(ChangeExchanges.DOWNLOAD, Path.class);
    }
}
