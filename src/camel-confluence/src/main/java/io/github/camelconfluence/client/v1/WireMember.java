package io.github.camelconfluence.client.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.Member;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account as both families tell it: Cloud by account id, Data Center by user key and name. */
public record WireMember(
        @Nullable String accountId,
        @Nullable String userKey,
        @Nullable String username,
        @Nullable String email) {

    record Links(@Nullable String next) {}

    /** A slice of the members of a group. */
    public record Listing(
            @Nullable List<WireMember> results,
            @JsonProperty("_links") @Nullable Links links) {

        public List<WireMember> rows() {
            return results == null ? List.of() : results;
        }

        public @Nullable String next() {
            return links == null ? null : links.next();
        }
    }

    /** Empty for those without an id, who have left or are anonymous. Cloud leaves empty what is hidden or gone. */
    public Optional<Member> member() {
        String cloudId = given(accountId);
        if (cloudId != null) {
            return Optional.of(new Member(cloudId, null, given(email)));
        }
        return Optional.ofNullable(given(userKey)).map(key -> new Member(key, given(username), given(email)));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
