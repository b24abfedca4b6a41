package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.AdministratorGroups;
import java.util.Optional;

/** Whether the caller is an administrator, by his groups: nothing else tells it. */
final class Administration {

    private final SiteApi api;

    Administration(SiteApi api) {
        this.api = api;
    }

    Optional<String> found() {
        Query groups = Query.of("/rest/api/user/memberof").with("key", api.caller().id());
        return api.find(groups, "", AdministratorGroups.Listing.class).flatMap(AdministratorGroups::among);
    }
}
