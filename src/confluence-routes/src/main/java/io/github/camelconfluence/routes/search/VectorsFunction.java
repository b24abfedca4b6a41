package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.store.FollowedStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.apache.camel.quarkus.main.events.BeforeInitialize;
import org.apache.camel.spi.PropertiesFunction;

/**
 * What routes write as {@code {{vectors:generation}}}: which filling of the store is in use. Opens the store where a route
 * that is on needs it, and leaves it alone where none is.
 */
@ApplicationScoped
public class VectorsFunction implements PropertiesFunction {

    private static final String GENERATION = "generation";

    private final VectorSettings settings;
    private final Instance<FollowedStore> store;

    VectorsFunction(VectorSettings settings, Instance<FollowedStore> store) {
        this.settings = settings;
        this.store = store;
    }

    void register(@Observes BeforeInitialize camelIsAboutToStart) {
        camelIsAboutToStart.getCamelContext().getPropertiesComponent().addPropertiesFunction(this);
    }

    @Override
    public String getName() {
        return "vectors";
    }

    @Override
    public String apply(String asked) {
        if (!asked.equals(GENERATION)) {
            throw new IllegalArgumentException(
                    "{{vectors:" + asked + "}} is not known: use {{vectors:" + GENERATION + "}}");
        }
        return Databases.fills(settings) ? store.get().generation().id() : "off";
    }
}
