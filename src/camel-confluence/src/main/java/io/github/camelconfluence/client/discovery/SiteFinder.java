package io.github.camelconfluence.client.discovery;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Origin;
import io.github.camelconfluence.client.http.SiteApi;
import java.net.URI;
import java.util.Optional;

/** Finds the API behind an address by probing it, with the credentials where those decide. */
public final class SiteFinder {

    private final Connection connection;

    public SiteFinder(Connection connection) {
        this.connection = connection;
    }

    /**
     * @throws Unavailable if the network or the server is down: worth trying again
     * @throws MalformedAnswer if no Confluence answers there: {@code url} is wrong
     * @throws CredentialsRejected if the site is found and refuses the credentials
     */
    public SiteAddress find(SiteQuery query) {
        if (query.deployment() != Deployment.DATA_CENTER) {
            Optional<SiteAddress> cloud = cloud(query);
            if (cloud.isPresent()) {
                return cloud.get();
            }
            if (query.deployment() == Deployment.CLOUD) {
                throw new MalformedAnswer(
                        0,
                        "url: " + query.url() + " is no Confluence Cloud site: check it, or set deployment=datacenter",
                        false);
            }
        }
        return new DataCenterProbe(connection)
                .find(query.url())
                .orElseThrow(() -> new MalformedAnswer(
                        0,
                        "url: no Confluence answers at " + query.url()
                                + ". Give a Cloud site (https://acme.atlassian.net) or the base URL of a Data Center with its"
                                + " context path (https://wiki.acme.com/confluence), not behind a login page",
                        false));
    }

    private Optional<SiteAddress> cloud(SiteQuery query) {
        URI origin = URI.create(Origin.of(query.url()).toString());
        Site site = new Site(URI.create(origin + "/wiki"), Deployment.CLOUD);
        String given = query.cloudId();
        if (given != null) {
            return Optional.of(verified(throughGateway(site, query, given)));
        }
        return new CloudProbe(connection).cloudId(origin).map(found -> siteOrGateway(site, query, found));
    }

    /** A scoped token is refused at the site and accepted by the gateway, so both are tried before it is called wrong. */
    private SiteAddress siteOrGateway(Site site, SiteQuery query, String cloudId) {
        try {
            return verified(new SiteAddress(site, site.url(), "", cloudId));
        } catch (CredentialsRejected atSite) {
            if (atSite.isCaptcha()) {
                throw atSite;
            }
            try {
                return verified(throughGateway(site, query, cloudId));
            } catch (CredentialsRejected | MalformedAnswer refused) {
                throw atSite;
            } catch (Unavailable unreachable) {
                throw new CredentialsRejected(
                        atSite.getHttpResponseCode(),
                        atSite.getMessage() + ". If the token has scopes it is served at gatewayUrl "
                                + query.gatewayUrl()
                                + ", which cannot be reached from here: allow it, or use a token without scopes");
            }
        }
    }

    private static SiteAddress throughGateway(Site site, SiteQuery query, String cloudId) {
        URI gateway = query.gatewayUrl();
        String base = gateway.toString().replaceAll("/+$", "");
        return new SiteAddress(site, URI.create(base + "/ex/confluence/" + cloudId + "/wiki"), "", cloudId);
    }

    /** A token that lacks the scope to say who it is has been accepted all the same. */
    private SiteAddress verified(SiteAddress address) {
        try {
            new SiteApi(connection.api(), address).caller();
        } catch (io.github.camelconfluence.client.AccessDenied accepted) {
            return address;
        } catch (CredentialsRejected | Unavailable | MalformedAnswer e) {
            throw e;
        } catch (ConfluenceException e) {
            throw new MalformedAnswer(e.getHttpResponseCode(), "url: " + e.getMessage(), false);
        }
        return address;
    }
}
