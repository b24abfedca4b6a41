package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.Unavailable;

/** Tells after which failures a request may have been carried out all the same. */
final class Doubt {

    private Doubt() {}

    static boolean isLeftBy(ConfluenceException e) {
        if (e instanceof MalformedAnswer answer) {
            return !answer.isForeign();
        }
        return e instanceof Unavailable unavailable && isLeftBy(unavailable);
    }

    /**
     * Who answers 503 has not taken the request, and answers of the 400s come before anything is done; 408 too, but after
     * something was received.
     */
    private static boolean isLeftBy(Unavailable e) {
        int status = e.getHttpResponseCode();
        return status == 0 ? !e.isUnsent() : status == 408 || status >= 500 && status != 503;
    }
}
