package io.github.camelconfluence.client;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.spi.HttpResponseAware;

/**
 * What can go wrong between us and Confluence. Closed, so that a caller can decide by kind; every kind answers whether the
 * same request may succeed later, and when. Messages name the request and the cure and hold no credentials.
 */
public abstract sealed class ConfluenceException extends RuntimeException implements HttpResponseAware
        permits AccessDenied,
                CredentialsRejected,
                InvalidRequest,
                LossRefused,
                MalformedAnswer,
                NotFound,
                OutcomeUnknown,
                RateLimited,
                Unavailable,
                VersionConflict {

    private int status;
    private String reason = "";

    /** @param status the HTTP status that was answered, 0 if there was no answer */
    protected ConfluenceException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** For when there was no answer at all, or none to be believed. */
    protected ConfluenceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the same request may succeed later without anybody doing something about it. */
    public abstract boolean isRetryable();

    /** The least time to wait before trying again, where the server told one. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /**
     * Whether anything else that is asked now would fare the same, whatever it is: the site is not asked at all for a while,
     * or wants to be left alone.
     */
    public final boolean concernsTheWholeSite() {
        boolean notSent = status == 0 && retryAfter().isPresent();
        return this instanceof RateLimited || this instanceof Unavailable && notSent;
    }

    @Override
    public int getHttpResponseCode() {
        return status;
    }

    @Override
    public void setHttpResponseCode(int status) {
        this.status = status;
    }

    @Override
    public String getHttpResponseStatus() {
        return reason;
    }

    @Override
    public void setHttpResponseStatus(String reason) {
        this.reason = reason;
    }
}
