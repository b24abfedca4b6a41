package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.AdministratorGroups;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the caller is an administrator: by what he may do in all of Confluence, and by his groups. */
final class Administration {

    private record Operation(@Nullable String operation, @Nullable String targetType) {
        boolean isToAdminister() {
            return "administer".equals(operation) && "application".equals(targetType);
        }
    }

    private record Self(
            @Nullable String accountId, @Nullable List<Operation> operations) {}

    private final SiteApi api;

    Administration(SiteApi api) {
        this.api = api;
    }

    Optional<String> found() {
        Query query = Query.of("/rest/api/user/current").with("expand", "operations");
        Self self = api.get(query, Scopes.USER, Self.class);
        if (self.operations() != null && self.operations().stream().anyMatch(Operation::isToAdminister)) {
            return Optional.of("the permission to administer Confluence");
        }
        if (self.accountId() == null) {
            return Optional.empty();
        }
        Query groups = Query.of("/rest/api/user/memberof").with("accountId", self.accountId());
        return AdministratorGroups.among(api.get(groups, Scopes.USER, AdministratorGroups.Listing.class));
    }
}
