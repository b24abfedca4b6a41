package io.github.camelconfluence.client.limit;

/**
 * A sign that the server may be down.
 *
 * @param place what was asked for: one bad page must not look like a server that is down
 * @param reason for people
 */
public record Outage(Kind kind, String place, String reason) {

    /** How much it tells about the server as a whole. */
    public enum Kind {
        /** There is nobody to connect to. */
        UNREACHED,
        /** No answer, or a proxy's that there is none: mostly the server's fault, sometimes that of what was asked for. */
        UNANSWERED
    }
}
