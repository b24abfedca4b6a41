package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.v1.V1Errors;
import io.github.camelconfluence.simulator.cloud.v2.V2Errors;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Surface;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Token;

/** {@code https://acme.atlassian.net}: takes e-mail and unscoped token, and says no in many ways. */
public final class SiteSurface implements Surface {

    private final Environment environment;
    private final CloudApi api;

    public SiteSurface(Environment environment) {
        this.environment = environment;
        this.api = new CloudApi(environment);
    }

    @Override
    public boolean serves(String path) {
        return true;
    }

    @Override
    public Caller identify(Request request) {
        return signOn(request) instanceof SignOn.Known known && known.token().kind() == Token.Kind.UNSCOPED
                ? known.caller()
                : Caller.ANONYMOUS;
    }

    @Override
    public Answer handle(Request request) {
        String path = request.path();
        if (path.equals("/_edge/tenant_info")) {
            return Json.answer(
                    200, Json.object().put("cloudId", environment.origins().cloudId()));
        }
        if (!path.startsWith("/wiki")) {
            return path.equals("/") || path.startsWith("/login") ? Pages.login() : Pages.notFound();
        }
        SignOn signOn = signOn(request);
        if (signOn instanceof SignOn.Known known) {
            return signedOn(request, known);
        }
        if (signOn instanceof SignOn.Malformed) {
            return Pages.unauthorized();
        }
        boolean bearer = signOn instanceof SignOn.WrongBearer;
        if (!bearer && environment.site().signIn().anonymousAllowed()) {
            return api.answer(request.from(Caller.ANONYMOUS));
        }
        return refused(request, signOn);
    }

    /** A bearer at the site is read as a Connect token, whatever it is; a scoped token belongs at the gateway. */
    private Answer signedOn(Request request, SignOn.Known known) {
        return switch (known.token().kind()) {
            case UNSCOPED -> api.answer(request.from(known.caller()));
            case OAUTH -> refused(request, new SignOn.WrongBearer());
            default -> Pages.unauthorized();
        };
    }

    private static Answer refused(Request request, SignOn signOn) {
        if (signOn instanceof SignOn.WrongBearer) {
            return V1Errors.unreadableJwt();
        }
        if (!request.path().startsWith(CloudApi.V1_PREFIX)) {
            return V2Errors.bareNotFound();
        }
        return signOn instanceof SignOn.WrongPair ? V1Errors.callerCannotAccess() : V1Errors.notPermitted();
    }

    private SignOn signOn(Request request) {
        return SignOn.of(request, environment.site().signIn());
    }
}
