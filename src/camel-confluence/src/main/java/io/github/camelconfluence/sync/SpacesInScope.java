package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The spaces that stand behind what was typed: {@code *}, a key, several keys, or a name. An exact key wins; then the space
 * that stood behind the word before, whose key or name may have changed since; then a name.
 *
 * @param present readable now
 * @param vanished known from earlier, no longer in scope or no longer there
 * @param asked which space stands behind which word, to be remembered
 */
record SpacesInScope(List<Space> present, List<Space> vanished, Map<String, SpaceId> asked) {

    static SpacesInScope find(ConfluenceClient client, String typed, SyncLedger ledger) {
        Map<String, SpaceId> asked = new LinkedHashMap<>();
        List<Space> present = present(client, typed, ledger.asked(), asked);
        Set<SpaceId> ids = present.stream().map(Space::id).collect(Collectors.toSet());
        List<Space> vanished = ledger.spaces().stream()
                .filter(space -> !ids.contains(space.id()))
                .toList();
        return new SpacesInScope(present, vanished, asked);
    }

    /** @param asked is told which space stands behind which word */
    static List<Space> present(
            ConfluenceClient client, String typed, Map<String, SpaceId> before, Map<String, SpaceId> asked) {
        return typed.strip().equals("*")
                ? client.spaces().stream().toList()
                : named(client, typed.strip(), before, asked);
    }

    private static List<Space> named(
            ConfluenceClient client, String typed, Map<String, SpaceId> before, Map<String, SpaceId> asked) {
        List<String> keys = looksLikeKeys(typed)
                ? Arrays.stream(typed.split(",")).map(String::strip).distinct().toList()
                : List.of();
        List<Space> byKey = keys.isEmpty() ? List.of() : client.spacesByKey(keys);
        List<Space> all = byKey.size() == keys.size() && !keys.isEmpty()
                ? List.of()
                : client.spaces().stream().toList();
        List<Space> found = new ArrayList<>();
        for (String word :
                byKey.isEmpty() && !before.keySet().containsAll(keys) || keys.isEmpty() ? List.of(typed) : keys) {
            List<Space> behind = behind(word, byKey, all, before);
            if (behind.isEmpty() && !before.containsKey(word)) {
                throw unknown(word, all);
            }
            behind.forEach(space -> asked.put(word, space.id()));
            found.addAll(behind);
        }
        return found.stream().distinct().toList();
    }

    /** Empty when the space that stood behind the word is no longer there. */
    private static List<Space> behind(String word, List<Space> byKey, List<Space> all, Map<String, SpaceId> before) {
        List<Space> exact = byKey.stream()
                .filter(space -> space.key().equalsIgnoreCase(word))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        SpaceId known = before.get(word);
        return all.stream()
                .filter(space -> known == null ? space.name().equalsIgnoreCase(word) : known.equals(space.id()))
                .toList();
    }

    private static boolean looksLikeKeys(String typed) {
        return typed.chars().allMatch(c -> Character.isLetterOrDigit(c) || "~._-, ".indexOf(c) >= 0)
                && Arrays.stream(typed.split(",")).noneMatch(key -> key.strip().contains(" "));
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
