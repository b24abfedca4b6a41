package io.github.camelconfluence.client;

import java.time.Duration;

/** Hears of every answer of the server, for metrics. Called on the requesting thread; must not block. */
public interface RequestListener {

    RequestListener NONE = (status, took) -> {};

    /** @param status the HTTP status, 0 when there was no answer */
    void answered(int status, Duration took);
}
