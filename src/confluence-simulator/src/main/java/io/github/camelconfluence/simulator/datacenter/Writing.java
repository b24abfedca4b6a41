package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Site;
import java.io.IOException;

/** A request that changes something, by somebody who may. */
record Writing(Site site, Account author, byte[] body) {
    /** @throws Refusal where the caller may not write */
    static Writing of(Installation installation, Request request) {
        Account author = request.caller()
                .account()
                .filter(Account::mayWrite)
                .orElseThrow(() -> new Refusal(Errors.forbidden("User not permitted to change content")));
        return new Writing(installation.site(), author, request.body());
    }

    JsonNode json() {
        return json(body);
    }

    /** @throws Refusal where it is none */
    static JsonNode json(byte[] body) {
        try {
            return Json.read(body);
        } catch (IOException e) {
            throw new Refusal(Errors.badRequest("Could not read JSON: " + e.getMessage()));
        }
    }
}
