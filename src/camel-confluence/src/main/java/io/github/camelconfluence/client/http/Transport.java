package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.ConfluenceException;

/** Sends one request and hands back whatever status was answered. Thread-safe. */
public interface Transport {

    /**
     * @throws ConfluenceException if there was no answer: unreachable, timed out, or not allowed to be sent
     */
    Answer send(Request request);
}
