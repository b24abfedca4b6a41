package io.github.camelconfluence.routes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the component is given as {@code syncStore}: the database where one is named, else the file. */
final class ProgressStore {

    @Produces
    @Singleton
    @Named("syncStore")
    Object syncStore(
            @ConfigProperty(name = "confluence.progress.url") Optional<String> url,
            @ConfigProperty(name = "confluence.progress") String file,
            @DataSource("progress") Instance<AgroalDataSource> database) {
        return url.isPresent() ? database.get() : file;
    }
}
