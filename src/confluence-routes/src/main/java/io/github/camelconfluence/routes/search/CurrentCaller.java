package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.access.Accounts;
import io.github.camelconfluence.search.access.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** Who asks in this request: an account of the Confluence site, or anonymous, which is also who cannot be made out. */
@RequestScoped
public class CurrentCaller {

    private final CallerSettings settings;
    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;
    private final Instance<Accounts> accounts;

    CurrentCaller(
            CallerSettings settings,
            CurrentVertxRequest request,
            SecurityIdentity identity,
            Instance<Accounts> accounts) {
        this.settings = settings;
        this.request = request;
        this.identity = identity;
        this.accounts = accounts;
    }

    public Caller caller() {
        Optional<String> login = switch (settings.way()) {
            case NONE -> Optional.empty();
            case HEADER -> HeaderLogin.of(request.getCurrent().request(), settings);
            case OIDC -> TokenLogin.of(identity, settings.claim());
        };
        return login.map(name -> accounts.get().callerOf(settings.login(), name))
                .orElse(Caller.ANONYMOUS);
    }
}
