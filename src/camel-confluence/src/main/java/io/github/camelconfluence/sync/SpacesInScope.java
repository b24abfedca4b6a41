package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The spaces that stand behind what was typed: {@code *}, a key, several keys, or a name. An exact key wins over a name; a
 * space that the ledger knows under that key is found again by its id when its key was changed.
 *
 * @param present readable now
 * @param vanished known from earlier, no longer in scope or no longer there
 */
record SpacesInScope(List<Space> present, List<Space> vanished) {

    static SpacesInScope find(ConfluenceClient client, String typed, List<Space> known) {
        List<Space> present = present(client, typed.strip(), known);
        Set<SpaceId> ids = present.stream().map(Space::id).collect(Collectors.toSet());
        return new SpacesInScope(
                present,
                known.stream().filter(space -> !ids.contains(space.id())).toList());
    }

    private static List<Space> present(ConfluenceClient client, String typed, List<Space> known) {
        if (typed.equals("*")) {
            return client.spaces().stream().toList();
        }
        List<String> keys = looksLikeKeys(typed)
                ? Arrays.stream(typed.split(",")).map(String::strip).distinct().toList()
                : List.of();
        List<Space> byKey = keys.isEmpty() ? List.of() : client.spacesByKey(keys);
        if (!keys.isEmpty() && byKey.size() == keys.size()) {
            return byKey;
        }
        return byNameOrOldKey(client.spaces().stream().toList(), typed, keys, byKey, known);
    }

    private static boolean looksLikeKeys(String typed) {
        return typed.chars().allMatch(c -> Character.isLetterOrDigit(c) || "~._-, ".indexOf(c) >= 0)
                && Arrays.stream(typed.split(",")).noneMatch(key -> key.strip().contains(" "));
    }

    private static List<Space> byNameOrOldKey(
            List<Space> all, String typed, List<String> keys, List<Space> byKey, List<Space> known) {
        List<Space> named = all.stream()
                .filter(space -> space.name().equalsIgnoreCase(typed))
                .toList();
        if (byKey.isEmpty() && !named.isEmpty()) {
            return named;
        }
        List<Space> found = new ArrayList<>(byKey);
        for (String key : keys.isEmpty() ? List.of(typed) : keys) {
            if (byKey.stream().noneMatch(space -> space.key().equalsIgnoreCase(key))) {
                Space before = known.stream()
                        .filter(space -> space.key().equalsIgnoreCase(key)
                                || space.name().equalsIgnoreCase(key))
                        .findFirst()
                        .orElseThrow(() -> unknown(key, all));
                all.stream().filter(space -> space.id().equals(before.id())).forEach(found::add);
            }
        }
        return found;
    }

    private static NotFound unknown(String typed, List<Space> all) {
        String near = all.stream()
                .filter(space -> isNear(typed, space.key()) || isNear(typed, space.name()))
                .limit(5)
                .map(space -> space.key() + " (" + space.name() + ")")
                .collect(Collectors.joining(", "));
        return new NotFound(
                404,
                "There is no space with key or name '" + typed + "' that this account can read. "
                        + (near.isEmpty() ? "" : "Did you mean " + near + "? ")
                        + "Check the name behind 'confluence:', or the account's permission to view the space; "
                        + all.size() + " spaces are readable.");
    }

    private static boolean isNear(String typed, String candidate) {
        String a = typed.toLowerCase(java.util.Locale.ROOT);
        String b = candidate.toLowerCase(java.util.Locale.ROOT);
        return a.length() > 1 && b.contains(a) || b.length() > 1 && a.contains(b) || distance(a, b) <= 2;
    }

    /** Edits between two words (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
