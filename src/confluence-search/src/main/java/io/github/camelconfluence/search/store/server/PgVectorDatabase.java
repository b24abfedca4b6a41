package io.github.camelconfluence.search.store.server;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.github.camelconfluence.search.store.VectorDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL with pgvector: each store is a table.
 *
 * @param url {@code jdbc:postgresql://host/database}, another schema by {@code ?currentSchema=}
 * @param connections at most, of this process and for each open store; who finds none free waits
 */
public record PgVectorDatabase(
        String url, @Nullable String username, @Nullable String password, int connections) implements VectorDatabase {

    private static final Duration WAIT = Duration.ofSeconds(30);

    public PgVectorDatabase {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("vectors.store=pgvector needs vectors.pgvector.url, like"
                    + " jdbc:postgresql://host:5432/database");
        }
    }

    @Override
    public PgVectorStore open(String name, int dimension) {
        return open(name, dimension, table -> table.prepareFor(dimension));
    }

    @Override
    public PgVectorStore openAsItIs(String name, int dimension) {
        return open(name, dimension, table -> table.checkFor(dimension));
    }

    private PgVectorStore open(String name, int dimension, Consumer<PgVectorTable> ready) {
        AgroalDataSource pool = pool();
        try {
            ready.accept(new PgVectorTable(pool, name));
            return new PgVectorStore(pool, name, dimension);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public List<String> names(String prefix) {
        try (AgroalDataSource pool = pool()) {
            return PgVectorTable.names(pool, prefix);
        }
    }

    @Override
    public void drop(String name) {
        try (AgroalDataSource pool = pool()) {
            new PgVectorTable(pool, name).drop();
        }
    }

    /** Since a connection takes longer to open than a search takes. */
    private AgroalDataSource pool() {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(connections)
                            .acquisitionTimeout(WAIT)
                            .idleValidationTimeout(Duration.ofSeconds(10))
                            .connectionValidator(ConnectionValidator.defaultValidator())
                            .connectionFactoryConfiguration(factory -> {
                                factory.jdbcUrl(url)
                                        .connectionProviderClassName("org.postgresql.Driver")
                                        .loginTimeout(WAIT);
                                if (username != null) {
                                    factory.principal(new NamePrincipal(username));
                                }
                                if (password != null) {
                                    factory.credential(new SimplePassword(password));
                                }
                                return factory;
                            })));
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL with pgvector";
    }
}
