package io.github.camelconfluence.client;

import java.net.URI;

/**
 * Where a site's API is reached, which for scoped Cloud tokens is not where people read it.
 *
 * @param apiBase what {@code /rest/api} and {@code /api/v2} are appended to, without trailing slash
 * @param version of a Data Center, e.g. {@code 9.2.1}; empty where unknown, and on Cloud
 * @param cloudId of a Cloud site; empty on Data Center
 */
public record SiteAddress(Site site, URI apiBase, String version, String cloudId) {

    public SiteAddress(Site site, URI apiBase, String version) {
        this(site, apiBase, version, "");
    }

    /** Whether the API is not where people read the site. */
    public boolean isThroughGateway() {
        return !apiBase.equals(site.url());
    }
}
