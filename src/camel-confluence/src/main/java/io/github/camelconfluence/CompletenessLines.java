package io.github.camelconfluence;

import io.github.camelconfluence.sync.SyncListener;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a space after each reconciliation that found something new: what is listed, and where each of these stands. */
final class CompletenessLines implements SyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(CompletenessLines.class);

    /** On sites with more spaces, only those are told that are not complete. */
    private static final int SPACES_TOLD = 20;

    private List<SpaceReport> told = List.of();

    @Override
    public synchronized void reconciled(String syncId, List<SpaceReport> spaces) {
        if (!spaces.equals(told)) {
            lines(syncId, spaces).forEach(LOG::info);
            told = spaces;
        }
    }

    static List<String> lines(String syncId, List<SpaceReport> spaces) {
        return spaces.stream()
                .filter(space -> spaces.size() <= SPACES_TOLD || !space.complete())
                .map(space -> line(syncId, space))
                .toList();
    }

    private static String line(String syncId, SpaceReport space) {
        return String.format(
                Locale.ROOT,
                "%s: space %s is %s: %,d listed = %,d delivered + %,d pending + %,d failed; %,d deletions held back",
                syncId,
                space.spaceKey(),
                space.complete() ? "complete" : "not complete",
                space.listed(),
                space.delivered(),
                space.pending(),
                space.failed(),
                space.heldBack());
    }
}
