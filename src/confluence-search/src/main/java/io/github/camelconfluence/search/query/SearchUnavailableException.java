package io.github.camelconfluence.search.query;

/** What search is made of is not there just now. The message is for whoever asked: in plain words, and without secrets. */
public final class SearchUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public SearchUnavailableException(String message) {
        super(message);
    }
}
