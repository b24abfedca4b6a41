package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.limit.Outage;
import io.github.camelconfluence.client.limit.Outage.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells which failures may mean that the server is down. */
final class Outages {

    private Outages() {}

    /** Null if the server is there: 500 and 504 are what it says to a page that it cannot render. */
    static @Nullable Outage of(Request request, Answer answer) {
        int status = answer.status();
        String reason = request + " answered " + status;
        return switch (status) {
            // One that says when to come back is there.
            case 502, 503 ->
                answer.header("Retry-After").isPresent() ? null : new Outage(Kind.UNANSWERED, place(request), reason);
            default -> null;
        };
    }

    static Outage of(Request request, Unavailable e) {
        Throwable cause = e.getCause();
        boolean unreached = cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof UnknownHostException;
        return new Outage(unreached ? Kind.UNREACHED : Kind.UNANSWERED, place(request), String.valueOf(e.getMessage()));
    }

    private static String place(Request request) {
        return String.valueOf(request.uri().getRawPath());
    }
}
