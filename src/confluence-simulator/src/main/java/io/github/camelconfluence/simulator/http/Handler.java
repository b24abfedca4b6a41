package io.github.camelconfluence.simulator.http;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {

    Answer handle(Request request, PathValues values);
}
