package io.github.camelconfluence.client.http;

import org.apache.hc.core5.http.Header;

/** A header with a secret, which the HTTP client sends as it is and does not write into its log, even at DEBUG. */
record UnshownHeader(String getName, String getValue) implements Header {

    @Override
    public boolean isSensitive() {
        return true;
    }

    @Override
    public String toString() {
        return getName + ": *****";
    }
}
