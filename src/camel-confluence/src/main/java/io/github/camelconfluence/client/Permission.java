package io.github.camelconfluence.client;

/**
 * Whether the caller may do something, as far as that is told without doing it.
 *
 * @param reason for people: why it is not known, or why not; empty otherwise
 */
public record Permission(Verdict verdict, String reason) {

    public enum Verdict {
        GRANTED,
        NOT_GRANTED,
        /** Whatever the account may do: another token is needed. */
        LACKS_SCOPE,
        NOT_TOLD
    }

    public static final Permission GRANTED = new Permission(Verdict.GRANTED, "");

    public static Permission notGranted(String reason) {
        return new Permission(Verdict.NOT_GRANTED, reason);
    }

    public static Permission lacksScope(String reason) {
        return new Permission(Verdict.LACKS_SCOPE, reason);
    }

    public static Permission notTold(String reason) {
        return new Permission(Verdict.NOT_TOLD, reason);
    }
}
