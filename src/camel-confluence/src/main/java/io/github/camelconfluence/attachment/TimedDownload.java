package io.github.camelconfluence.attachment;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Download;
import io.github.camelconfluence.client.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** Streams the bytes of attachments to disk, counting and timing what really arrives. Thread-safe. */
final class TimedDownload {

    private static final int CHUNK = 64 * 1024;

    private final ConfluenceClient client;
    private final AttachmentRules rules;
    private final Clock clock;

    TimedDownload(ConfluenceClient client, AttachmentRules rules, Clock clock) {
        this.client = client;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether the file holds all of it: not if it is larger than allowed. */
    boolean toFile(ContentId container, ContentId attachment, Path file) {
        Instant deadline = clock.instant().plus(rules.timeout());
        try (Download download = client.download(container, attachment);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            long count = 0;
            for (int got = next(download.bytes(), chunk); got >= 0; got = next(download.bytes(), chunk)) {
                count += got;
                if (count > rules.maxSize()) {
                    return false;
                }
                if (clock.instant().isAfter(deadline)) {
                    throw new Unavailable(
                            0,
                            "Attachment " + attachment.value() + " was not there after "
                                    + rules.timeout().toMillis() + " ms, only " + count
                                    + " bytes of it: raise attachmentTimeout if the network is slow",
                            null);
                }
                out.write(chunk, 0, got);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment " + attachment.value() + " cannot be kept in " + file, e);
        }
        return true;
    }

    private static int next(InputStream bytes, byte[] chunk) {
        try {
            return bytes.read(chunk);
        } catch (IOException e) {
            throw new Unavailable("The download of an attachment broke off: " + e.getMessage(), e);
        }
    }
}
