package io.github.camelconfluence.client.discovery;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Request;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a host for the id of its Cloud site, which only Cloud sites have. */
final class CloudProbe {

    private record TenantInfo(@Nullable String cloudId) {}

    private final Connection connection;

    CloudProbe(Connection connection) {
        this.connection = connection;
    }

    /** Empty when the host answers, and is no Cloud site. */
    Optional<String> cloudId(URI origin) {
        try {
            TenantInfo info = connection
                    .unsigned()
                    .send(Request.get(URI.create(origin + "/_edge/tenant_info")), TenantInfo.class, () -> {});
            return Optional.ofNullable(info.cloudId()).filter(id -> id.matches("[\\w-]+"));
        } catch (NotFound | MalformedAnswer | CredentialsRejected | AccessDenied | InvalidRequest e) {
            return Optional.empty();
        }
    }
}
