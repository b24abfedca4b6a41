package io.github.camelconfluence.search.access;

/**
 * What a caller is named by. One alone is ever compared: whoever may choose the one could choose what is another account's other.
 */
public enum LoginKind {
    /** Account id (Cloud) or user key (Data Center), exactly. */
    ID,
    /** On Data Center only, whatever its case. */
    USERNAME,
    /** Where the profile shows it to the account that follows Confluence, whatever its case. */
    EMAIL
}
