package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.SpaceId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a pass suspects in one space: read slice by slice, since it can be all of it. */
final class Suspects {

    private static final int ROWS = 250;

    private final SyncLedger ledger;
    private final SpaceId space;
    private final long pass;

    Suspects(SyncLedger ledger, SpaceId space, long pass) {
        this.ledger = ledger;
        this.space = space;
        this.pass = pass;
    }

    /** How many there are, under a name that is made of what they are. */
    record Count(long size, String id) {}

    /** Of those that nobody let go yet. */
    Count count(DeletionSet set) {
        long[] size = {0};
        String[] digest = {""};
        forEachSlice(suspect -> set.counts(suspect) && !suspect.letGo(), slice -> {
            size[0] += slice.size();
            StringBuilder ids = new StringBuilder(digest[0]);
            slice.forEach(suspect -> ids.append(',').append(suspect.has().id()));
            digest[0] = Digest.sha256(ids.toString());
        });
        return new Count(size[0], digest[0].isEmpty() ? "" : digest[0].substring(0, 12));
    }

    /** In slices that never depend on what was let go of earlier ones. */
    void forEachSlice(Predicate<Suspect> which, Consumer<List<Suspect>> use) {
        List<Suspect> rows = ledger.suspects(space, pass, null, ROWS);
        while (!rows.isEmpty()) {
            List<Suspect> slice = rows.stream().filter(which).toList();
            if (!slice.isEmpty()) {
                use.accept(slice);
            }
            rows = ledger.suspects(space, pass, rows.get(rows.size() - 1).has().id(), ROWS);
        }
    }
}
