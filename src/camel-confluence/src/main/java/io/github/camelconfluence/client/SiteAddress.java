package io.github.camelconfluence.client;

import java.net.URI;

/**
 * Where a site's API is reached, which for scoped Cloud tokens is not where people read it.
 *
 * @param apiBase what {@code /rest/api} and {@code /api/v2} are appended to, without trailing slash
 * @param version of a Data Center, e.g. {@code 9.2.1}; empty where unknown, and on Cloud
 */
public record SiteAddress(Site site, URI apiBase, String version) {}
