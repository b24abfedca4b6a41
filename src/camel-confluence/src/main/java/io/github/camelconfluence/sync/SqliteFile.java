package io.github.camelconfluence.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded store: one SQLite file, one connection, one process. Write-ahead log with {@code synchronous=FULL}, so that
 * what was saved survives a power cut.
 */
public final class SqliteFile {

    private SqliteFile() {}

    /** Opens or makes the file; refuses when another process has it, when it is damaged, or when it is newer than we are. */
    public static SyncStore open(Path file) {
        Path absolute = file.toAbsolutePath();
        FileChannel lock = lock(absolute);
        boolean opened = false;
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            SQLiteDataSource source = new SQLiteDataSource(config);
            source.setUrl("jdbc:sqlite:" + absolute);
            Connection connection = source.getConnection();
            SyncStore store = SqlStore.over(
                    source,
                    Jdbi.create(connection),
                    () -> {
                        connection.close();
                        lock.close();
                    },
                    "the file " + absolute);
            opened = true;
            return store;
        } catch (SQLException e) {
            throw new SyncStoreException("Cannot open syncStore " + absolute + ": " + e.getMessage(), e);
        } finally {
            if (!opened) {
                release(lock);
            }
        }
    }

    private static FileChannel lock(Path file) {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = Files.readString(lockFile).strip();
                channel.close();
                throw new SyncStoreException("The sync store " + file + " is in use by process " + holder
                        + ". Stop that one, give this one a syncStore of its own, or share a PostgreSQL.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(ProcessName.OF_THIS_PROCESS.toString().getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException e) {
            throw new SyncStoreException("Cannot use syncStore " + file + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
