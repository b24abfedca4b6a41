package io.github.camelconfluence.simulator.limits;

/** The families of headers that report a rate limit; servers send any mixture of them, or none. */
public enum HeaderForm {
    /** {@code X-RateLimit-Limit}, {@code -Remaining}, {@code -Reset} (ISO-8601), {@code -NearLimit}. */
    X_RATE_LIMIT,
    /** {@code RateLimit} and {@code RateLimit-Policy}, as structured fields. */
    STRUCTURED,
    /** The same two with their former prefix {@code Beta-}. */
    BETA,
    /** Data Center's {@code X-RateLimit-FillRate} and {@code X-RateLimit-Interval-Seconds}. */
    FILL_RATE
}
