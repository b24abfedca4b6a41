package io.github.camelconfluence;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.http.Credentials;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Credentials in a properties file, read at every request: a few lines cost nothing beside one, and a file that was missing
 * or half written a moment ago is no longer. Thread-safe.
 */
record CredentialsFile(Path file, URI tokenUrl) implements Supplier<Credentials> {

    /** @throws CredentialsRejected if the file cannot be read or makes no sense, until it does */
    @Override
    public Credentials get() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Secrets.of(properties).credentials(tokenUrl);
        } catch (IOException e) {
            throw rejected("cannot be read (" + e.getClass().getSimpleName()
                    + "): put it there, readable for this process, or correct the option");
        } catch (IllegalArgumentException e) {
            throw rejected("makes no sense: " + e.getMessage());
        }
    }

    private CredentialsRejected rejected(String why) {
        return new CredentialsRejected(0, "Option credentialsFile: the file " + file + " " + why);
    }
}
