package io.github.camelconfluence.client.http;

import java.net.URI;

/** What proves who we are. {@code toString} never shows a secret. */
public sealed interface Credentials {

    /** A name with an API token (Cloud) or password (Data Center). */
    record Basic(String username, String secret) implements Credentials {
        @Override
        public String toString() {
            return "Basic[" + username + "]";
        }
    }

    /** A Data Center personal access token, or an OAuth access token that somebody else renews. */
    record Bearer(String token) implements Credentials {
        @Override
        public String toString() {
            return "Bearer[]";
        }
    }

    /** OAuth 2.0 client credentials of a service account; access tokens are fetched and renewed. */
    record ClientCredentials(String clientId, String clientSecret, URI tokenUrl) implements Credentials {
        @Override
        public String toString() {
            return "ClientCredentials[" + clientId + "]";
        }
    }
}
