package io.github.camelconfluence.client;

import java.net.URI;

/**
 * A Confluence installation.
 *
 * @param url the address people use, without trailing slash: {@code https://acme.atlassian.net/wiki} or the base URL of a
 *     Data Center with its context path
 */
public record Site(URI url, Deployment deployment) {}
