package io.github.camelconfluence.routes.connections;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Why there is no answer, in words that help whoever asked. */
record Refusal(String error) {

    static Response answer(Status status, String error) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Refusal(error))
                .build();
    }
}
