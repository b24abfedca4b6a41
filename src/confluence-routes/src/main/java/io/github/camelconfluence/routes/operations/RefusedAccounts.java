package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.ConfluenceConnections;
import io.github.camelconfluence.RefusedAccount;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.camel.CamelContext;

/**
 * Whose credentials Confluence refuses, over all Confluence components: also of routes that only write, which no sync tells of,
 * and which may have nothing to ask with for long: so those are asked with again that were refused a while ago.
 */
@ApplicationScoped
@Unremovable
public class RefusedAccounts {

    private final CamelContext camel;

    RefusedAccounts(CamelContext camel) {
        this.camel = camel;
    }

    List<RefusedAccount> all() {
        return ConfluenceConnections.of(camel).refusedAccounts();
    }
}
