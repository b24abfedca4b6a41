package io.github.camelconfluence;

import io.github.camelconfluence.sync.SqliteFile;
import io.github.camelconfluence.sync.SyncStore;
import io.github.camelconfluence.sync.SyncStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The SQLite files that this process has open. A file is open once a process, whatever the number of components, and closed
 * when the last of them gives it back. Thread-safe.
 */
final class SharedStores {

    static final SharedStores OF_THIS_PROCESS = new SharedStores();

    private record Shared(SyncStore store, int holders) {}

    private final Map<Path, Shared> open = new HashMap<>();

    private SharedStores() {}

    /** The one name of a file, whatever leads to it. */
    static Path canonical(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute)) {
                return absolute.toRealPath();
            }
            Path folder = Files.createDirectories(absolute.getParent()).toRealPath();
            return folder.resolve(absolute.getFileName());
        } catch (IOException e) {
            throw new SyncStoreException("Cannot use syncStore " + absolute + ": " + e.getMessage(), e);
        }
    }

    synchronized SyncStore take(Path canonical) {
        Shared before = open.get(canonical);
        Shared after = before == null
                ? new Shared(SqliteFile.open(canonical), 1)
                : new Shared(before.store(), before.holders() + 1);
        open.put(canonical, after);
        return after.store();
    }

    synchronized void giveBack(Path canonical) {
        Shared shared = open.remove(canonical);
        if (shared != null && shared.holders() > 1) {
            open.put(canonical, new Shared(shared.store(), shared.holders() - 1));
        } else if (shared != null) {
            shared.store().close();
        }
    }
}
