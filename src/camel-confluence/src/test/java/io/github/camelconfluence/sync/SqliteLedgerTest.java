package io.github.camelconfluence.sync;

import static io.github.camelconfluence.sync.LedgerRows.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteLedgerTest extends SyncLedgerContract {

    @TempDir
    Path folder;

    @Override
    SyncStore openStore() {
        return SqliteFile.open(file());
    }

    private Path file() {
        return folder.resolve("sync.sqlite");
    }

    @ParameterizedTest
    @ValueSource(strings = {SqlQueries.LISTED, SqlSuspects.SUSPECTS})
    void everyPageIsFoundByIndexAndComesInItsOrder(String query) {
        List<String> plan = plan(query);

        assertThat(plan)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step).matches("(SEARCH|CORRELATED SCALAR SUBQUERY) .*"));
        assertThat(plan.get(0)).contains("space_id=?", "content_id>?");
    }

    private List<String> plan(String query) {
        return Jdbi.create("jdbc:sqlite:" + file())
                .withHandle(handle -> handle.createQuery("explain query plan " + query)
                        .bind("sync", 1)
                        .bind("space", OPS.value())
                        .bind("pass", 1)
                        .bind("after", "")
                        .bind("limit", 500)
                        .configure(
                                org.jdbi.v3.core.statement.SqlStatements.class,
                                statements -> statements.setUnusedBindingAllowed(true))
                        .map((row, context) -> row.getString("detail"))
                        .list());
    }
}
