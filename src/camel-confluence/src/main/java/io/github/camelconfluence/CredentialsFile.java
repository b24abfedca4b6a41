package io.github.camelconfluence;

import io.github.camelconfluence.client.http.Credentials;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Credentials in a properties file, read again whenever its time of modification changes. Thread-safe. */
final class CredentialsFile implements Supplier<Credentials> {

    private final Path file;
    private final URI tokenUrl;
    private @Nullable FileTime readAt;
    private @Nullable Credentials credentials;

    CredentialsFile(Path file, URI tokenUrl) {
        this.file = file;
        this.tokenUrl = tokenUrl;
    }

    @Override
    public synchronized Credentials get() {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            Credentials known = credentials;
            if (known == null || !modified.equals(readAt)) {
                known = read();
                credentials = known;
                readAt = modified;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read credentialsFile " + file, e);
        }
    }

    private Credentials read() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Secrets.of(properties).credentials(tokenUrl);
    }
}
