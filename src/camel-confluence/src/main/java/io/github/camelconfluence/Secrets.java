package io.github.camelconfluence;

import static io.github.camelconfluence.OptionValues.given;

import io.github.camelconfluence.client.http.Credentials;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The credential options as given, each null when not; exactly one kind may be. */
record Secrets(
        @Nullable String username,
        @Nullable String apiToken,
        @Nullable String password,
        @Nullable String accessToken,
        @Nullable String clientId,
        @Nullable String clientSecret) {

    /** What a credentialsFile may hold. */
    static final List<String> IN_FILES =
            List.of("username", "apiToken", "password", "accessToken", "clientId", "clientSecret", "tokenExpires");

    static Secrets of(ConfluenceConfiguration options) {
        return new Secrets(
                given(options.getUsername()),
                given(options.getApiToken()),
                given(options.getPassword()),
                given(options.getAccessToken()),
                given(options.getClientId()),
                given(options.getClientSecret()));
    }

    static Secrets of(Properties file) {
        return new Secrets(
                given(file.getProperty("username")),
                given(file.getProperty("apiToken")),
                given(file.getProperty("password")),
                given(file.getProperty("accessToken")),
                given(file.getProperty("clientId")),
                given(file.getProperty("clientSecret")));
    }

    /** With this name where there is none. */
    Secrets orUsername(@Nullable String other) {
        return username != null ? this : new Secrets(other, apiToken, password, accessToken, clientId, clientSecret);
    }

    /** The options that a credentialsFile stands for; the name of its user may stand beside it. */
    boolean isAnySecretGiven() {
        return apiToken != null || password != null || accessToken != null || clientId != null || clientSecret != null;
    }

    /** @throws IllegalArgumentException naming the options that are missing or contradict each other */
    Credentials credentials(URI tokenUrl) {
        String secret = apiToken == null ? password : apiToken;
        int kinds = (apiToken == null ? 0 : 1)
                + (password == null ? 0 : 1)
                + (accessToken == null ? 0 : 1)
                + (clientId == null ? 0 : 1);
        if (kinds > 1) {
            throw new IllegalArgumentException("Give one kind of credentials only: apiToken, password, accessToken or"
                    + " clientId with clientSecret; here are " + kinds);
        }
        if (accessToken != null) {
            return new Credentials.Bearer(accessToken);
        }
        if (clientId != null) {
            return new Credentials.ClientCredentials(
                    clientId, required("clientSecret", clientSecret, "clientId"), tokenUrl);
        }
        if (secret == null) {
            throw new IllegalArgumentException(
                    "Credentials are missing: set username with apiToken (Cloud), accessToken"
                            + " (Data Center personal access token), username with password, or clientId with clientSecret");
        }
        return new Credentials.Basic(
                required("username", username, apiToken == null ? "password" : "apiToken"), secret);
    }

    private static String required(String option, @Nullable String value, String beside) {
        if (value == null) {
            throw new IllegalArgumentException("Option " + option + " is missing beside " + beside);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Secrets[]";
    }
}
