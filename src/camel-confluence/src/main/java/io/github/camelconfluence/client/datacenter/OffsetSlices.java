package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.Slices;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A listing by offset, which the server keeps no state for. Each slice begins with the last row of the one before: where it
 * is missing, rows above were removed meanwhile and the listing steps back. Advances by the rows given, wanted or not, because
 * {@code start} in the server's links counts wrongly, and ends where nothing new comes, because some versions name a next
 * slice for ever (CONFSERVER-95272, -95312).
 */
final class OffsetSlices<T> implements Slices<T> {

    private static final int STEP_BACK = Expansions.ROWS_EXPANDED;

    private final Rows.Source<T> source;
    private final Function<T, ?> idOf;
    private final SeenIds seen = new SeenIds();
    private @Nullable Object last;
    private int position;
    private boolean steppedBack;

    /** Slices in a row, beyond all that was seen, that held nothing new. */
    private int barren;

    private boolean ended;

    OffsetSlices(Rows.Source<T> source, Function<T, ?> idOf) {
        this.source = source;
        this.idOf = idOf;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public List<T> next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        int start = last == null ? position : position - 1;
        Rows<T> slice = source.from(start);
        List<?> ids = slice.given();
        boolean shifted = last != null && !ids.contains(last) && start > 0 && !steppedBack;
        Set<Object> unseen = new HashSet<>();
        ids.stream().filter(seen::add).forEach(unseen::add);
        boolean nothingNew = unseen.isEmpty();
        List<T> fresh = slice.rows().stream()
                .filter(row -> unseen.remove(idOf.apply(row)))
                .toList();
        if (shifted) {
            steppedBack = true;
            last = null;
            position = Math.max(0, start - STEP_BACK);
            return fresh;
        }
        position = start + ids.size();
        barren = nothingNew && position >= seen.size() ? barren + 1 : 0;
        ended = !slice.hasNext() || ids.isEmpty() || barren > 1;
        steppedBack = false;
        last = ids.isEmpty() ? null : ids.get(ids.size() - 1);
        return fresh;
    }
}
