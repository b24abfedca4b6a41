package io.github.camelconfluence.search.access;

/** Whom a login stands for at the Confluence site. */
@FunctionalInterface
public interface Accounts {

    /** Anonymous when the site is not known to have an account that is named so, or has several. */
    Caller callerOf(LoginKind kind, String login);
}
