package io.github.camelconfluence.client;

import io.github.camelconfluence.simulator.http.Answer;

/** Answers that the simulator does not give by itself. */
final class CloudAnswers {

    private CloudAnswers() {}

    /** What some pages of the new editor look like in a list with storage bodies. */
    static Answer pageWithEmptyStorage(String id, String spaceId) {
        return Answer.of(200, Answer.JSON, """
                {"results":[{"id":"%s","status":"current","title":"Live","spaceId":"%s","createdAt":"2026-11-20T10:00:00.000Z",
                 "version":{"number":1,"createdAt":"2026-11-20T10:00:00.000Z"},
                 "body":{"storage":{"representation":"storage","value":""}},"_links":{}}],"_links":{}}
                """.formatted(id, spaceId));
    }
}
