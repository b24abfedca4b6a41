package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What of a space may have to go: read page by page, since it can be all of it. What is pending is left out. */
final class Suspects {

    private static final int ROWS = 250;

    private final SyncLedger ledger;
    private final Pages pages;
    private final Deletions.Suspicion suspicion;
    private final List<Deletions.Candidate> others;

    /** Rows in order of id from behind {@code after}. */
    interface Pages {
        List<Delivered> from(@Nullable ContentId after, int limit);
    }

    /**
     * @param pages what is suspected for one and the same reason
     * @param others what is suspected for others
     */
    Suspects(SyncLedger ledger, Pages pages, Deletions.Suspicion suspicion, List<Deletions.Candidate> others) {
        this.ledger = ledger;
        this.pages = pages;
        this.suspicion = suspicion;
        this.others = others;
    }

    /** How many there are, under a name that is made of what they are. */
    record Count(long size, String id) {}

    Count count() {
        long[] size = {0};
        String[] digest = {""};
        forEachSlice(slice -> {
            size[0] += slice.size();
            StringBuilder ids = new StringBuilder(digest[0]);
            slice.forEach(candidate -> ids.append(',').append(candidate.has().id()));
            digest[0] = Digest.sha256(ids.toString());
        });
        return new Count(size[0], digest[0].isEmpty() ? "" : digest[0].substring(0, 12));
    }

    /** In slices that never depend on what was let go of earlier ones. */
    void forEachSlice(Consumer<List<Deletions.Candidate>> use) {
        List<Delivered> rows = pages.from(null, ROWS);
        while (!rows.isEmpty()) {
            pass(
                    rows.stream()
                            .map(has -> new Deletions.Candidate(has, suspicion))
                            .toList(),
                    use);
            rows = pages.from(rows.get(rows.size() - 1).id(), ROWS);
        }
        for (int from = 0; from < others.size(); from += ROWS) {
            pass(others.subList(from, Math.min(from + ROWS, others.size())), use);
        }
    }

    private void pass(List<Deletions.Candidate> candidates, Consumer<List<Deletions.Candidate>> use) {
        Set<ContentId> pending = ledger.pending(candidates.stream()
                        .map(candidate -> candidate.has().id())
                        .toList())
                .keySet();
        List<Deletions.Candidate> slice = new ArrayList<>(candidates);
        slice.removeIf(candidate -> pending.contains(candidate.has().id()));
        if (!slice.isEmpty()) {
            use.accept(slice);
        }
    }
}
