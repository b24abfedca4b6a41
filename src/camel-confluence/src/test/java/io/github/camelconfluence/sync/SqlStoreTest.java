package io.github.camelconfluence.sync;

import static io.github.camelconfluence.sync.LedgerRows.NOON;
import static io.github.camelconfluence.sync.LedgerRows.OPS;
import static io.github.camelconfluence.sync.LedgerRows.failed;
import static io.github.camelconfluence.sync.LedgerRows.pending;
import static io.github.camelconfluence.sync.OpenLedger.begun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.ContentId;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

class SqlStoreTest {

    @TempDir
    Path folder;

    @Test
    void aFileFromANewerVersionIsRefusedAndLeftAsItWas() throws Exception {
        Path file = folder.resolve("sync.sqlite");
        try (SyncStore store = SqliteFile.open(file)) {
            begun(store, "site", "main").settle(List.of(failed(pending(1, OPS, NOON))));
        }
        Jdbi database = Jdbi.create("jdbc:sqlite:" + file);
        database.useHandle(handle -> handle.execute("insert into confluence_schema_history (installed_rank, version,"
                + " description, type, script, installed_by, execution_time, success) values"
                + " (99, '99', 'newer', 'SQL', 'V99__newer.sql', 'newer', 1, 1)"));
        byte[] before = Files.readAllBytes(file);

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> SqliteFile.open(file))
                    .isInstanceOf(SyncStoreException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("newer version");
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void aFileFromAnEarlierVersionIsTakenOnWithWhatItKnows(String version) {
        Path file = folder.resolve("sync.sqlite");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:io/github/camelconfluence/sync/migrations")
                .table("confluence_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(version)
                .load()
                .migrate();
        Jdbi.create("jdbc:sqlite:" + file).useHandle(handle -> {
            handle.execute("insert into sync (id, site, name, fingerprint, resync, pass, pass_took)"
                    + " values (1, 'site', 'main', 'f', '', 7, 4)");
            handle.execute("insert into pending values (1, '1', 'page', '9', 0, 2, 0, 0, 'down')");
            handle.execute(
                    "insert into delivered (sync_id, content_id, type, space_id, space_name, title, status, version,"
                            + " path, labels, body_hash, readers_hash, stale, misses, settled_at)"
                            + " values (1, '5', 'page', '9', 'S', 'T', 'current', 3, 'S/T-5', '', 'b', '', 0, 0, 1)");
        });

        try (SyncStore store = SqliteFile.open(file)) {
            SyncLedger ledger = begun(store, "site", "main");
            ledger.settle(List.of(failed(pending(2, OPS, NOON))));
            assertThat(ledger.progress().pass()).isEqualTo(7);
            assertThat(ledger.countPending()).isEqualTo(2);
            Delivered had = ledger.delivered(List.of(new ContentId("5"))).get(new ContentId("5"));
            assertThat(had.parts()).isEqualTo(PartsMark.NONE);
            assertThat(had.state()).isEmpty();
        }
    }

    @Test
    void aDataSourceMayLeadToSqlite() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("bean.sqlite"));

        SyncLedger ledger = begun(SqlStore.over(source), "site", "main");
        ledger.settle(List.of(failed(pending(1, OPS, NOON))));

        assertThat(begun(SqlStore.over(source), "site", "main").countPending()).isEqualTo(1);
    }

    @Test
    void anUnreachableDatabaseIsNamedAsSuch() {
        DataSource unreachable = answering(DataSource.class, Map.of());

        assertThatThrownBy(() -> SqlStore.over(unreachable))
                .isInstanceOf(SyncStoreException.class)
                .hasMessageContaining("Cannot reach the data source given as syncStore");
    }

    @Test
    void postgresqlWithoutItsFlywayLibrarySaysWhatToAdd() throws Exception {
        DatabaseMetaData metaData = answering(DatabaseMetaData.class, Map.of("getDatabaseProductName", "PostgreSQL"));
        Connection connection = answering(Connection.class, Map.of("getMetaData", metaData, "close", ""));
        DataSource postgresql = answering(DataSource.class, Map.of("getConnection", connection));

        try (URLClassLoader bare = withoutJar("flyway-database-postgresql")) {
            Method over = bare.loadClass(SqlStore.class.getName()).getMethod("over", DataSource.class);

            assertThatThrownBy(() -> over.invoke(null, postgresql))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining("add org.flywaydb:flyway-database-postgresql");
        }
    }

    private static URLClassLoader withoutJar(String name) {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(name))
                .map(entry -> url(Path.of(entry)))
                .toArray(URL[]::new);
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Answers the methods named and fails like a lost connection otherwise. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                SqlStoreTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    Object answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new SQLException("connection refused");
                    }
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
