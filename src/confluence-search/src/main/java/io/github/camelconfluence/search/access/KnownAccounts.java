package io.github.camelconfluence.search.access;

import io.github.camelconfluence.client.Member;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts by what they may be named by, and when the site last said so. Not changed once it is made. */
final class KnownAccounts {

    private final Map<String, Map<String, Instant>> groupsById = new HashMap<>();
    private final Map<String, Instant> accountsById = new HashMap<>();
    private final Map<String, Set<String>> idsByLogin = new HashMap<>();

    KnownAccounts(List<MemberNote> groups, List<MemberNote> accounts) {
        Map<String, Instant> latest = new HashMap<>();
        groups.forEach(note -> latest.merge(note.of(), note.at(), (one, other) -> one.isAfter(other) ? one : other));
        for (MemberNote note : groups) {
            // What is left over from an earlier reading names people who may have left since.
            if (note.at().equals(latest.get(note.of()))) {
                note.members().forEach(member -> addTo(note.of(), note.at(), member));
            }
        }
        for (MemberNote note : accounts) {
            for (Member member : note.members()) {
                accountsById.put(member.id(), note.at());
                addLogins(member);
            }
        }
    }

    private void addTo(String group, Instant readAt, Member member) {
        groupsById.computeIfAbsent(member.id(), id -> new HashMap<>()).put(group, readAt);
        addLogins(member);
    }

    private void addLogins(Member member) {
        addLogin(member.username(), member.id());
        addLogin(member.email(), member.id());
    }

    private void addLogin(@Nullable String login, String id) {
        if (login != null && !login.isBlank()) {
            idsByLogin
                    .computeIfAbsent(Login.folded(login), folded -> new TreeSet<>())
                    .add(id);
        }
    }

    /** All whose id, user name or e-mail address it is. */
    List<Caller.Account> named(String login, Instant now) {
        Set<String> byName = idsByLogin.getOrDefault(Login.folded(login), Set.of());
        return Stream.concat(Stream.of(login), byName.stream())
                .distinct()
                .flatMap(id -> account(id, now))
                .toList();
    }

    private Stream<Caller.Account> account(String id, Instant now) {
        Set<String> groups = groupsById.getOrDefault(id, Map.of()).entrySet().stream()
                .filter(group -> MemberNote.counts(group.getValue(), now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Instant told = accountsById.get(id);
        boolean known = !groups.isEmpty() || told != null && MemberNote.counts(told, now);
        return known ? Stream.of(new Caller.Account(id, groups)) : Stream.empty();
    }
}
