package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.v1.V1Errors;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Surface;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Token;

/** {@code https://api.atlassian.com/ex/confluence/{cloudId}}: checks scopes before anything is routed. */
public final class GatewaySurface implements Surface {

    private final Environment environment;
    private final CloudApi api;
    private final String prefix;

    public GatewaySurface(Environment environment) {
        this.environment = environment;
        this.api = new CloudApi(environment);
        this.prefix = "/ex/confluence/" + environment.origins().cloudId();
    }

    @Override
    public boolean serves(String path) {
        return true;
    }

    @Override
    public Caller identify(Request request) {
        return signOn(request) instanceof SignOn.Known known ? known.caller() : Caller.ANONYMOUS;
    }

    @Override
    public Answer handle(Request request) {
        if (!request.path().startsWith(prefix + "/")) {
            return error(404, "Not Found");
        }
        if (!(signOn(request) instanceof SignOn.Known known)) {
            return error(401, "Unauthorized");
        }
        Request inner = request.at(request.path().substring(prefix.length())).from(known.caller());
        Token token = known.token();
        boolean scoped = token.kind() != Token.Kind.UNSCOPED;
        if (scoped && !Scopes.allow(token.scopes(), inner)) {
            return error(401, "Unauthorized; scope does not match")
                    .with("x-failure-category", "FAILURE_CLIENT_SCOPE_CHECK");
        }
        if (token.kind() == Token.Kind.OAUTH && RemovedReads.matches(inner)) {
            return V1Errors.gone();
        }
        return api.answer(inner);
    }

    private static Answer error(int status, String message) {
        return Json.answer(status, Json.object().put("code", status).put("message", message));
    }

    private SignOn signOn(Request request) {
        return SignOn.of(request, environment.site().signIn());
    }
}
