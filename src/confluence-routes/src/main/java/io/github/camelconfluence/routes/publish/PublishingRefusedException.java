package io.github.camelconfluence.routes.publish;

/** Why a page is left as it is until somebody does something about it; all others go on. */
public class PublishingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishingRefusedException(String message) {
        super(message);
    }
}
