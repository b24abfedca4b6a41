package io.github.camelconfluence.client.discovery;

import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.http.Connection;

/** Finds the API behind an address by probing it, with the credentials where those decide. */
public final class SiteFinder {

    private final Connection connection;

    public SiteFinder(Connection connection) {
        this.connection = connection;
    }

    /**
     * @throws io.github.camelconfluence.client.Unavailable if the network or the server is down: worth trying again
     * @throws io.github.camelconfluence.client.MalformedAnswer if no Confluence answers there: {@code url} is wrong
     * @throws io.github.camelconfluence.client.CredentialsRejected if the site is found and refuses the credentials
     */
    public SiteAddress find(SiteQuery query) {
        throw new UnsupportedOperationException(connection + " " + query);
    }
}
