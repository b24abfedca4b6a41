package io.github.camelconfluence.search.access;

import io.github.camelconfluence.ConfluenceChange;
import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Deployment;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledPollConsumer;

/** All pages and blog posts with their readers, as the component delivers them to an administrator's account. */
final class FollowedSite implements AutoCloseable {

    private static final String ROUTE = "follow";

    private final CamelContext camel = new DefaultCamelContext();
    private final ConfluenceComponent component = camel.getComponent("confluence", ConfluenceComponent.class);
    private final List<ConfluenceChange> changes = new ArrayList<>();

    FollowedSite(ConfluenceSimulator confluence, Deployment deployment, Path folder) throws Exception {
        ConfluenceConfiguration options = component.getConfiguration();
        options.setUrl(confluence.url().toString());
        options.setSyncStore(folder.resolve("sync.sqlite").toString());
        if (deployment == Deployment.CLOUD) {
            options.setUsername(Accounts.ADMINISTRATOR.email());
            options.setApiToken(Credentials.ADMIN_API_TOKEN.secret());
        } else {
            options.setAccessToken(Credentials.ADMIN_PAT.secret());
        }
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("confluence:*?include=readers&bodyFormat=none&startScheduler=false")
                        .routeId(ROUTE)
                        .process(exchange -> changes.add(exchange.getIn().getBody(ConfluenceChange.class)));
            }
        });
        camel.start();
        ((ScheduledPollConsumer) camel.getRoute(ROUTE).getConsumer()).run();
    }

    List<ConfluenceChange> changes() {
        return changes;
    }

    ConfluenceClient client() {
        return component.client();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
