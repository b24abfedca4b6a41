package io.github.camelconfluence.search.store.server;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where passages are kept in PostgreSQL.
 *
 * @param url {@code jdbc:postgresql://host/database}, another schema by {@code ?currentSchema=}
 * @param name of the table, which is made if new
 * @param connections at most, of this process; who finds none free waits
 */
public record PostgresTable(
        String url, @Nullable String user, @Nullable String password, String name, int connections) {

    private static final Duration WAIT = Duration.ofSeconds(30);

    public PostgresTable {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "vectors.url must be like jdbc:postgresql://host:5432/database for vectors.store=pgvector");
        }
        // Names of indexes are made of it, and PostgreSQL cuts a name after 63 bytes.
        if (name.isEmpty()
                || name.length() > 40
                || Character.isDigit(name.charAt(0))
                || !name.chars().allMatch(c -> c == '_' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("vectors.table=" + name
                    + " must be at most 40 small letters, digits and underscores; a schema goes into vectors.url as"
                    + " ?currentSchema=…");
        }
    }

    /** A pool of its own, since a connection takes longer to open than a search takes. */
    AgroalDataSource connect() {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                    .maxSize(connections)
                    .acquisitionTimeout(WAIT)
                    .idleValidationTimeout(Duration.ofSeconds(10))
                    .connectionValidator(ConnectionValidator.defaultValidator())
                    .connectionFactoryConfiguration(factory -> {
                        factory.jdbcUrl(url)
                                .connectionProviderClassName("org.postgresql.Driver")
                                .loginTimeout(WAIT);
                        if (user != null) {
                            factory.principal(new NamePrincipal(user));
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
        return "table " + name;
    }
}
