package io.github.camelconfluence.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Progress in a SQL database: an SQLite file, or whatever a {@link DataSource} leads to (PostgreSQL). */
public final class SqlStore implements SyncStore {

    private static final String MIGRATIONS = "classpath:io/github/camelconfluence/sync/migrations";
    private static final String MIGRATION_TABLE = "confluence_schema_history";

    private static final String POSTGRESQL = "org.flywaydb.database.postgresql.PostgreSQLDatabaseType";

    /** Reading a statement costs more than running it, and all stores have the same ones. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Jdbi jdbi;
    private final @Nullable AutoCloseable owned;
    private final @Nullable Lock turns;
    private final boolean postgresql;

    private SqlStore(Jdbi jdbi, @Nullable AutoCloseable owned, @Nullable Lock turns, boolean postgresql) {
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        this.jdbi = jdbi;
        this.owned = owned;
        this.turns = turns;
        this.postgresql = postgresql;
    }

    /** Keeps progress in the database that the bean leads to, which stays the caller's. */
    public static SqlStore over(DataSource dataSource) {
        boolean postgresql = isPostgresql(dataSource);
        migrate(dataSource, "the data source given as syncStore");
        return new SqlStore(Jdbi.create(dataSource), null, null, postgresql);
    }

    /** Over the one connection that {@code jdbi} has: its calls take turns. */
    static SqlStore over(DataSource dataSource, Jdbi jdbi, AutoCloseable owned, String what) {
        migrate(dataSource, what);
        return new SqlStore(jdbi, owned, new ReentrantLock(), false);
    }

    /** Flyway keeps PostgreSQL in a jar of its own, which an SQLite file does without. */
    private static boolean isPostgresql(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            boolean postgresql =
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            if (postgresql) {
                Class.forName(POSTGRESQL, false, SqlStore.class.getClassLoader());
            }
            return postgresql;
        } catch (SQLException e) {
            throw new SyncStoreException("Cannot reach the data source given as syncStore: " + e.getMessage(), e);
        } catch (ClassNotFoundException e) {
            throw new SyncStoreException(
                    "Progress in PostgreSQL needs a library: add org.flywaydb:flyway-database-postgresql"
                            + " in the version of flyway-core.",
                    e);
        }
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
        return new SqlLedger(this, idOf(site, syncId));
    }

    /** Who begins a sync at the same time takes the same number: one of them writes nothing and looks once more. */
    int idOf(String site, String syncId) {
        Optional<Integer> id = find(site, syncId);
        while (id.isEmpty()) {
            run(handle -> handle.execute(
                    "insert into sync (id, site, name, fingerprint, resync, pass, pass_took) values"
                            + " ((select coalesce(max(id), 0) + 1 from sync), ?, ?, '', '', 0, 0) on conflict do nothing",
                    site,
                    syncId));
            id = find(site, syncId);
        }
        return id.get();
    }

    private Optional<Integer> find(String site, String syncId) {
        return in(handle -> handle.select("select id from sync where site = ? and name = ?", site, syncId)
                .mapTo(Integer.class)
                .findOne());
    }

    /** One transaction. */
    <T extends @Nullable Object> T in(Function<Handle, T> work) {
        if (turns == null) {
            return jdbi.inTransaction(work::apply);
        }
        turns.lock();
        try {
            return jdbi.inTransaction(work::apply);
        } finally {
            turns.unlock();
        }
    }

    SqlEpoch begin(int sync) {
        return write(handle -> SqlEpoch.begin(handle, sync, postgresql));
    }

    /** One transaction that writes. */
    void run(Consumer<Handle> work) {
        this.<@Nullable Void>write(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /** A process that freezes within a transaction must not keep its successor from the rows for ever. */
    private <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return in(handle -> {
            if (postgresql) {
                handle.select("select set_config('idle_in_transaction_session_timeout', '10s', true)")
                        .mapTo(String.class)
                        .one();
            }
            return work.apply(handle);
        });
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
