package io.github.camelconfluence;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.http.Credentials;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials in a properties file, or in a folder with one file for each of them, as Kubernetes mounts a secret. Read at every
 * request: a few lines cost nothing beside one, and what was missing or half written a moment ago is no longer. Thread-safe.
 *
 * @param username of the option: for a file that names none; null if there is no option
 */
record CredentialsFile(Path file, URI tokenUrl, @Nullable String username) implements Supplier<Credentials> {

    /** @throws CredentialsRejected if the file cannot be read or makes no sense, until it does */
    @Override
    public Credentials get() {
        return read(properties -> Secrets.of(properties).orUsername(username).credentials(tokenUrl));
    }

    /** The date that goes with the token in the file, and so changes with it. */
    Optional<LocalDate> tokenExpires() {
        return read(properties -> Optional.ofNullable(TokenExpiry.parse(properties.getProperty("tokenExpires"))));
    }

    private <T> T read(Function<Properties, T> meaning) {
        try {
            return meaning.apply(properties());
        } catch (IOException e) {
            throw rejected("cannot be read (" + e.getClass().getSimpleName()
                    + "): put it there, readable for this process, or correct the option");
        } catch (IllegalArgumentException e) {
            throw rejected("makes no sense: " + e.getMessage());
        }
    }

    /** Kubernetes removes what was there before as soon as the new secret is in its place. */
    private Properties properties() throws IOException {
        try {
            return Files.isDirectory(file) ? eachByItself() : together();
        } catch (NoSuchFileException replaced) {
            return Files.isDirectory(file) ? eachByItself() : together();
        }
    }

    private Properties together() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** All of one secret: read anew if it was replaced meanwhile. */
    private Properties eachByItself() throws IOException {
        Path present;
        Properties properties = new Properties();
        do {
            present = present();
            properties.clear();
            for (String name : Secrets.IN_FILES) {
                Path value = present.resolve(name);
                if (Files.isRegularFile(value)) {
                    properties.setProperty(name, Files.readString(value).strip());
                }
            }
        } while (!present.equals(present()));
        return properties;
    }

    /**
     * What the link leads to that Kubernetes swaps for all keys at once.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/configuration/secret/#mounted-secrets-are-updated-automatically">
     *     Mounted Secrets are updated automatically</a>
     */
    private Path present() throws IOException {
        Path swapped = file.resolve("..data");
        return Files.exists(swapped) ? swapped.toRealPath() : file;
    }

    private CredentialsRejected rejected(String why) {
        return new CredentialsRejected(0, "Option credentialsFile: the file " + file + " " + why);
    }
}
