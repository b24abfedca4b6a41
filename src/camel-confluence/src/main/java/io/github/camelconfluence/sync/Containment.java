package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Unavailable;

/** Tells a fault of one page or space, which must not stop the others, from a fault of the site or of the credentials. */
final class Containment {

    private static final int INTERNAL_SERVER_ERROR = 500;

    private static final int GATEWAY_TIMEOUT = 504;

    private Containment() {}

    /** Lists of large spaces time out where others do not. */
    static boolean isOfOneSpace(ConfluenceException e) {
        return isOfOneThing(e) || e.getHttpResponseCode() == GATEWAY_TIMEOUT;
    }

    static boolean isOfOneThing(ConfluenceException e) {
        return e instanceof AccessDenied
                || e instanceof NotFound
                || e instanceof InvalidRequest
                || e instanceof MalformedAnswer
                || e instanceof Unavailable && e.getHttpResponseCode() == INTERNAL_SERVER_ERROR;
    }
}
