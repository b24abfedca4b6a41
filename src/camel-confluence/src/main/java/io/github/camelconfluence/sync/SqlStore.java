package io.github.camelconfluence.sync;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Progress in a SQL database: an SQLite file, or whatever a {@link DataSource} leads to (PostgreSQL). */
public final class SqlStore implements SyncStore {

    private static final String MIGRATIONS = "classpath:io/github/camelconfluence/sync/migrations";
    private static final String MIGRATION_TABLE = "confluence_schema_history";

    private final Jdbi jdbi;
    private final @Nullable AutoCloseable owned;

    private SqlStore(Jdbi jdbi, @Nullable AutoCloseable owned) {
        this.jdbi = jdbi;
        this.owned = owned;
    }

    /** Keeps progress in the database that the bean leads to, which stays the caller's. */
    public static SqlStore over(DataSource dataSource) {
        migrate(dataSource, "the data source given as syncStore");
        return new SqlStore(Jdbi.create(dataSource), null);
    }

    static SqlStore over(DataSource dataSource, Jdbi jdbi, AutoCloseable owned, String what) {
        migrate(dataSource, what);
        return new SqlStore(jdbi, owned);
    }

    /** A file or schema from a newer version of this program is refused, never written to. */
    private static void migrate(DataSource dataSource, String what) {
        try {
            Flyway.configure(SqlStore.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(MIGRATIONS)
                    .table(MIGRATION_TABLE)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .ignoreMigrationPatterns(new String[0])
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SyncStoreException(
                    "Cannot use " + what + " for progress: it is damaged, unreachable or written by a newer version."
                            + " Point syncStore elsewhere, or restore it. " + e.getMessage(),
                    e);
        }
    }

    @Override
    public SyncLedger ledger(String site, String syncId) {
        return locked(() -> jdbi.inTransaction(handle -> {
            List<Integer> found = handle.select("select id from sync where site = ? and name = ?", site, syncId)
                    .mapTo(Integer.class)
                    .list();
            if (!found.isEmpty()) {
                return new SqlLedger(this, found.get(0));
            }
            int id = handle.select("select coalesce(max(id), 0) + 1 from sync")
                    .mapTo(Integer.class)
                    .one();
            handle.execute(
                    "insert into sync (id, site, name, fingerprint, resync, pass, pass_took) values (?, ?, ?, '', '', 0, 0)",
                    id,
                    site,
                    syncId);
            return new SqlLedger(this, id);
        }));
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** SQLite has one connection here, so its calls take turns. */
    synchronized <T extends @Nullable Object> T locked(java.util.function.Supplier<T> call) {
        return call.get();
    }

    @Override
    public void close() {
        if (owned != null) {
            try {
                owned.close();
            } catch (Exception e) {
                throw new SyncStoreException("Cannot close the sync store: " + e.getMessage(), e);
            }
        }
    }
}
