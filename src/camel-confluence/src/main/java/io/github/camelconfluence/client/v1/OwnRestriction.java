package io.github.camelconfluence.client.v1;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the read restriction of one content, however many it names. */
public final class OwnRestriction {

    private static final int LIMIT = 100;

    private OwnRestriction() {}

    /** What may not be read is readable by nobody. */
    public static Audience read(SiteApi api, ContentId id) {
        Set<String> users = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        int subjects = 0;
        try {
            for (int start = 0; ; start += LIMIT) {
                WireRestrictions page =
                        api.get(query(id, start), "read:confluence-content.all", WireRestrictions.class);
                int before = users.size() + groups.size();
                users.addAll(page.users().collect(Collectors.toSet()));
                groups.addAll(page.groups().collect(Collectors.toSet()));
                subjects += page.subjects();
                boolean nothingNew = users.size() + groups.size() == before;
                if (page.isComplete() || nothingNew) {
                    return WireRestrictions.audience(users, groups, subjects);
                }
            }
        } catch (AccessDenied e) {
            if (e.getHttpResponseCode() == 403) {
                return Audience.NOBODY;
            }
            throw e;
        }
    }

    private static Query query(ContentId id, int start) {
        return Query.of("/rest/api/content", id.value(), "restriction", "byOperation", "read")
                .with("expand", "restrictions.user,restrictions.group")
                .with("start", start)
                .with("limit", LIMIT);
    }
}
