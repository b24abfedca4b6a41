package io.github.camelconfluence.simulator.control;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.SignIn;
import io.github.camelconfluence.simulator.model.Token;
import java.util.Set;

/** Who signs in with what: several clients of one user, each with a token of its own, are told apart in the log. */
final class TokenEdits implements Resource {

    private final SignIn signIn;

    TokenEdits(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void addTo(Router router) {
        router.post("/tokens", (request, values) -> issue(request));
    }

    private Answer issue(Request request) {
        ControlBody body = ControlBody.of(request);
        String user = body.required("user");
        Account account = signIn.accounts().stream()
                .filter(each -> each.username().equals(user))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody has the name " + user));
        signIn.issue(new Token(body.required("secret"), account, Token.Kind.UNSCOPED, Set.of()));
        return ControlSurface.done();
    }
}
