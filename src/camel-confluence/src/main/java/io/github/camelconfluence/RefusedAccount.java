package io.github.camelconfluence;

/**
 * An account whose credentials Confluence refuses, or that lacks them.
 *
 * @param account as limits name it, or the site's address as long as nobody knows who signs in
 * @param reason what is to be done about it
 */
public record RefusedAccount(String account, String reason) {}
