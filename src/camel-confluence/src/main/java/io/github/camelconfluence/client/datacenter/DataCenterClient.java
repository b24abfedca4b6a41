package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.http.Connection;

/** Confluence Data Center and Server from 7.19, by REST v1. */
public final class DataCenterClient {
    private DataCenterClient() {}

    /** The client owns the connection: closing the client closes it. */
    public static ConfluenceClient over(Connection connection, SiteAddress address) {
        throw new UnsupportedOperationException(connection + " " + address);
    }
}
