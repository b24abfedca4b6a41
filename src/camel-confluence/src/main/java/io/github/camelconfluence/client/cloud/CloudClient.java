package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.http.Connection;

/** Confluence Cloud, at the site or through the gateway: v2 for everything it offers, v1 for search and restrictions. */
public final class CloudClient {
    private CloudClient() {}

    /** The client owns the connection: closing the client closes it. */
    public static ConfluenceClient over(Connection connection, SiteAddress address) {
        throw new UnsupportedOperationException(connection + " " + address);
    }
}
