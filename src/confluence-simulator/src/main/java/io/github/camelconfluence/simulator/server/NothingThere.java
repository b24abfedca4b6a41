package io.github.camelconfluence.simulator.server;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Surface;

/** Answers paths that no surface serves. */
enum NothingThere implements Surface {
    SURFACE;

    @Override
    public boolean serves(String path) {
        return true;
    }

    @Override
    public Answer handle(Request request) {
        return Answer.of(
                404, Answer.HTML, "<!DOCTYPE html><html><head><title>Not found</title></head><body></body></html>");
    }
}
