package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.RefusedAccount;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;

/**
 * Whose credentials Confluence refuses, over all Confluence components: also of routes that only write, which no sync tells of.
 * Sends no request.
 */
@ApplicationScoped
@Unremovable
public class RefusedAccounts {

    private final CamelContext camel;

    RefusedAccounts(CamelContext camel) {
        this.camel = camel;
    }

    List<RefusedAccount> all() {
        List<RefusedAccount> accounts = new ArrayList<>();
        for (String component : camel.getComponentNames()) {
            if (camel.hasComponent(component) instanceof ConfluenceComponent confluence) {
                accounts.addAll(confluence.refusedAccounts());
            }
        }
        return accounts.stream().distinct().toList();
    }
}
