package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.client.limit.LimiterStatus;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.CamelContext;

/** How fast each account may ask its site at this moment, over all Confluence components; sends no request. */
@ApplicationScoped
@Unremovable
public class AccountLimits {

    private final CamelContext camel;

    AccountLimits(CamelContext camel) {
        this.camel = camel;
    }

    public Collection<LimiterStatus> all() {
        Map<String, LimiterStatus> byName = new TreeMap<>();
        for (String component : camel.getComponentNames()) {
            if (camel.hasComponent(component) instanceof ConfluenceComponent confluence) {
                confluence.limits().forEach(status -> byName.put(status.name(), status));
            }
        }
        return byName.values();
    }

    Optional<LimiterStatus> of(String name) {
        return all().stream().filter(status -> status.name().equals(name)).findAny();
    }
}
