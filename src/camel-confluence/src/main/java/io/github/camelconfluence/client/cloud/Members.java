package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.GroupMembers;
import io.github.camelconfluence.client.v1.WireMember;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is in a group, and whom an account id stands for. */
final class Members {

    /** A higher limit is answered with 400. */
    private static final int LIMIT = 200;

    private final SiteApi api;

    Members(SiteApi api) {
        this.api = api;
    }

    List<Member> of(String groupId) {
        Query query = Query.of("/rest/api/group", GroupMembers.inPath(groupId), "membersByGroupId")
                .with("limit", LIMIT);
        return GroupMembers.all(groupId, new NextSlices<>(next -> slice(query, next)).mappedWhere(WireMember::member));
    }

    private NextSlices.Slice<WireMember> slice(Query query, @Nullable String next) {
        WireMember.Listing page = next == null
                ? api.get(query, Scopes.GROUPS, WireMember.Listing.class)
                : api.follow(next, Scopes.GROUPS, WireMember.Listing.class);
        return new NextSlices.Slice<>(page.rows(), page.next());
    }

    Optional<Member> find(String accountId) {
        if (accountId.isBlank()) {
            return Optional.empty();
        }
        return api.find(Query.of("/rest/api/user").with("accountId", accountId), Scopes.USER, WireMember.class)
                .flatMap(WireMember::member);
    }
}
