package io.github.camelconfluence.client.v1;

import io.github.camelconfluence.client.Audience;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may do one operation; both lists empty means that it is not restricted. */
public record WireRestrictions(@Nullable Subjects restrictions) {

    public record Subjects(
            @Nullable WirePage<User> user, @Nullable WirePage<Group> group) {}

    /** Account ids on Cloud, user keys on Data Center. */
    public record User(
            @Nullable String accountId,
            @Nullable String userKey,
            @Nullable String username) {}

    /** Groups have ids on Cloud and only names on Data Center. */
    public record Group(@Nullable String id, @Nullable String name) {}

    Stream<String> users() {
        return restrictions == null || restrictions.user() == null
                ? Stream.empty()
                : restrictions.user().rows().stream()
                        .map(WireRestrictions::idOf)
                        .filter(Objects::nonNull);
    }

    Stream<String> groups() {
        return restrictions == null || restrictions.group() == null
                ? Stream.empty()
                : restrictions.group().rows().stream()
                        .map(group -> group.id() != null ? group.id() : group.name())
                        .filter(Objects::nonNull);
    }

    private static @Nullable String idOf(User user) {
        if (user.accountId() != null) {
            return user.accountId();
        }
        return user.userKey() != null ? user.userKey() : user.username();
    }

    /** Whether nobody is kept out, by a list that is there. */
    public boolean isEmpty() {
        return isComplete() && subjects() == 0;
    }

    boolean isComplete() {
        return restrictions != null
                && restrictions.user() != null
                && restrictions.group() != null
                && !restrictions.user().mayGoOn()
                && !restrictions.group().mayGoOn();
    }

    /** How many names the answer holds, those without a readable id included: somebody unknown is not nobody. */
    int subjects() {
        return restrictions == null
                ? 0
                : (restrictions.user() == null ? 0 : restrictions.user().rows().size())
                        + (restrictions.group() == null
                                ? 0
                                : restrictions.group().rows().size());
    }

    Audience audience() {
        return audience(users().collect(Collectors.toSet()), groups().collect(Collectors.toSet()), subjects());
    }

    static Audience audience(Set<String> users, Set<String> groups, int subjects) {
        return subjects == 0 ? Audience.UNRESTRICTED : Audience.only(users, groups);
    }
}
