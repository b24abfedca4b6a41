package io.github.camelconfluence.search.access;

import io.github.camelconfluence.client.Member;
import java.time.Instant;
import java.util.Collections;
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
    private final Map<String, Set<String>> idsByUsername = new HashMap<>();
    private final Map<String, Set<String>> idsByEmail = new HashMap<>();
    private final Set<String> userGroups;

    /** @param userGroups whose members are users, and no guests */
    KnownAccounts(List<MemberNote> groups, List<MemberNote> accounts, Set<String> userGroups) {
        this.userGroups = userGroups;
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
        addLogin(idsByUsername, member.username(), member.id());
        addLogin(idsByEmail, member.email(), member.id());
    }

    private static void addLogin(Map<String, Set<String>> ids, @Nullable String login, String id) {
        if (login != null && !login.isBlank()) {
            ids.computeIfAbsent(Login.folded(login), folded -> new TreeSet<>()).add(id);
        }
    }

    /** All whose id, user name or e-mail address it is, whichever of them is asked for. */
    List<Caller.Account> named(LoginKind kind, String login, Instant now) {
        Set<String> ids = switch (kind) {
            case ID -> Set.of(login);
            case USERNAME -> idsByUsername.getOrDefault(Login.folded(login), Set.of());
            case EMAIL -> idsByEmail.getOrDefault(Login.folded(login), Set.of());
        };
        return ids.stream().flatMap(id -> account(id, now)).toList();
    }

    private Stream<Caller.Account> account(String id, Instant now) {
        Set<String> groups = groupsById.getOrDefault(id, Map.of()).entrySet().stream()
                .filter(group -> MemberNote.counts(group.getValue(), now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Instant told = accountsById.get(id);
        boolean known = !groups.isEmpty() || told != null && MemberNote.counts(told, now);
        boolean user = !Collections.disjoint(groups, userGroups);
        return known ? Stream.of(new Caller.Account(id, groups, user)) : Stream.empty();
    }
}
