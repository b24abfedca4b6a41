package io.github.camelconfluence.search.index;

/**
 * Model or store do not take this one content, while they take others: trying it again and again would keep back whatever comes
 * behind it. Routes name this class; every other exception means that nothing can be indexed for now.
 */
public final class RefusedContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedContentException(String contentId, Throwable cause) {
        super("Content " + contentId + " cannot be indexed: " + cause.getMessage(), cause);
    }
}
