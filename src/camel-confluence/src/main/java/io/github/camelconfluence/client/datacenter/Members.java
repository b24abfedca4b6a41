package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.GroupMembers;
import io.github.camelconfluence.client.v1.WireMember;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who is in a group, and whom a user name or key stands for. */
final class Members {

    private static final int LIMIT = 200;

    private final SiteApi api;

    Members(SiteApi api) {
        this.api = api;
    }

    List<Member> of(String groupName) {
        Query query = Query.of("/rest/api/group", GroupMembers.inPath(groupName), "member")
                .with("limit", LIMIT);
        return GroupMembers.all(
                groupName,
                new OffsetSlices<>(start -> rows(query.with("start", start)), Function.<WireMember>identity())
                        .mappedWhere(WireMember::member));
    }

    private Rows<WireMember> rows(Query query) {
        WireMember.Listing page = api.get(query, "", WireMember.Listing.class);
        return new Rows<>(page.rows(), page.rows(), page.next());
    }

    /** By name first: somebody who may choose his name must not become another by choosing that one's key. */
    Optional<Member> find(String nameOrKey) {
        if (nameOrKey.isBlank()) {
            return Optional.empty();
        }
        return Stream.of("username", "key")
                .map(way -> api.find(Query.of("/rest/api/user").with(way, nameOrKey), "", WireMember.class))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(WireMember::member);
    }
}
