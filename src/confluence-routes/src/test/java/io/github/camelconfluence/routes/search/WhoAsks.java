package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.access.Accounts;
import io.github.camelconfluence.search.access.Caller;
import io.github.camelconfluence.search.access.LoginKind;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Says whom a request is taken for; there only in tests that ask. */
@Path("/who-asks")
@IfBuildProperty(name = "who-asks", stringValue = "true")
public class WhoAsks {

    private final CurrentCaller current;

    WhoAsks(CurrentCaller current) {
        this.current = current;
    }

    @GET
    public String caller() {
        return current.caller() instanceof Caller.Account account ? account.id() : "anonymous";
    }

    /** A site with one account. */
    @Alternative
    @Singleton
    public static class OnlyRita implements Accounts {
        @Override
        public Caller callerOf(LoginKind kind, String login) {
            return login.equals(kind == LoginKind.EMAIL ? "rita@example.org" : "rita")
                    ? new Caller.Account("account-of-rita", Set.of(), false)
                    : Caller.ANONYMOUS;
        }
    }

    /** The container without routes. */
    abstract static class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(Map.of(
                    "who-asks", "true",
                    "camel.main.routes-include-pattern", "classpath:no-routes/*",
                    "confluence.url", "http://localhost:1"));
            overrides.putAll(caller());
            return overrides;
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OnlyRita.class);
        }

        abstract Map<String, String> caller();
    }
}
