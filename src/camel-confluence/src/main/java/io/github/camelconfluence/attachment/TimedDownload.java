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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

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

    /** The SHA-256 of what is in the file now; empty if it is larger than allowed. */
    Optional<String> toFile(ContentId container, ContentId attachment, Path file) {
        Instant deadline = clock.instant().plus(rules.timeout());
        MessageDigest digest = sha256();
        try (Download download = client.download(container, attachment);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            long count = 0;
            for (int got = next(download.bytes(), chunk); got >= 0; got = next(download.bytes(), chunk)) {
                count += got;
                if (count > rules.maxSize()) {
                    return Optional.empty();
                }
                if (clock.instant().isAfter(deadline)) {
                    throw new Unavailable(
                            0,
                            "Attachment " + attachment.value() + " was not there after "
                                    + rules.timeout().toMillis() + " ms, only " + count
                                    + " bytes of it: raise attachmentTimeout if the network is slow",
                            null);
                }
                digest.update(chunk, 0, got);
                out.write(chunk, 0, got);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment " + attachment.value() + " cannot be kept in " + file, e);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static int next(InputStream bytes, byte[] chunk) {
        try {
            return bytes.read(chunk);
        } catch (IOException e) {
            throw new Unavailable("The download of an attachment broke off: " + e.getMessage(), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
