package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.SignIn;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The caller's own personal access tokens; a token that never ends has no {@code expiringAt}. */
record TokenResource(Installation installation) implements Resource {
    private static final Duration AGE = Duration.ofDays(45);

    @Override
    public void addTo(Router router) {
        router.get("/rest/pat/latest/tokens", this::tokens);
    }

    private Answer tokens(Request request, PathValues values) {
        Optional<Account> caller = request.caller().account();
        if (caller.isEmpty()) {
            return Errors.unauthenticated();
        }
        ArrayNode tokens = Json.array();
        for (Token token : own(caller.get())) {
            tokens.add(json(token, tokens.size() + 1));
        }
        return Json.answer(200, tokens);
    }

    private List<Token> own(Account account) {
        return signIn().tokensOf(account).stream()
                .filter(token -> token.kind() == Token.Kind.PERSONAL_ACCESS)
                .sorted(Comparator.comparing(Token::secret))
                .toList();
    }

    private ObjectNode json(Token token, int id) {
        Instant now = installation.environment().clock().instant();
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", "connector " + id)
                .put("createdAt", installation.dates().of(now.minus(AGE)));
        signIn().lastUse(token)
                .ifPresent(at -> json.put("lastAccessedAt", installation.dates().of(at)));
        signIn().end(token)
                .ifPresent(at -> json.put("expiringAt", installation.dates().of(at)));
        return json;
    }

    private SignIn signIn() {
        return installation.site().signIn();
    }
}
