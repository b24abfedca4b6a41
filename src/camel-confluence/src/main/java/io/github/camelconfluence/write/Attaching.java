package io.github.camelconfluence.write;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.Download;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Uploads files, but none that is there with the same name and bytes. Thread-safe. */
public final class Attaching {

    private final ConfluenceClient client;

    public Attaching(ConfluenceClient client) {
        this.client = client;
    }

    /** @throws UncheckedIOException if the file to upload cannot be read */
    public Written attach(Content.Parent container, Upload upload) {
        Optional<Content> before = client.attachment(container, upload.fileName());
        if (before.filter(file -> isSame(container, file, upload)).isPresent()) {
            return new Written(before.get(), Outcome.UNCHANGED);
        }
        Outcome outcome = before.isPresent() ? Outcome.UPDATED : Outcome.CREATED;
        return Attempts.of(
                () -> new Written(client.writer().attach(container, upload), outcome),
                () -> client.attachment(container, upload.fileName())
                        .filter(file -> isSame(container, file, upload))
                        .map(file -> new Written(file, outcome)));
    }

    /** Confluence tells no hash: what has the same size is read. */
    private boolean isSame(Content.Parent container, Content file, Upload upload) {
        if (!(file.details() instanceof ContentDetails.File details) || details.size() != upload.length()) {
            return false;
        }
        byte[] wanted;
        try (InputStream bytes = upload.source().open()) {
            wanted = digest(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The file to upload, " + upload.fileName() + ", cannot be read", e);
        }
        try (Download download = client.download(container.id(), file.id())) {
            return Arrays.equals(wanted, digest(download.bytes()));
        } catch (IOException e) {
            throw new Unavailable("The download of attachment " + file.id() + " broke off", e);
        }
    }

    private static byte[] digest(InputStream bytes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
