package io.github.camelconfluence.routes.workers;

import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.ConfluenceChunks;
import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.ScheduledPollConsumer;

/** The chunks that somebody gets who reads a site for the first time, directly and without Kafka. */
record FreshSync(URI site, Path folder, String spaces) {

    List<ConfluenceChunk> chunks() throws Exception {
        List<ConfluenceChunk> chunks = new CopyOnWriteArrayList<>();
        try (CamelContext camel = new DefaultCamelContext()) {
            ConfluenceConfiguration options =
                    camel.getComponent("confluence", ConfluenceComponent.class).getConfiguration();
            options.setUrl(site.toString());
            options.setUsername(Accounts.READER.email());
            options.setApiToken(Credentials.READER_API_TOKEN.secret());
            options.setSyncStore(
                    folder.resolve("fresh-" + System.nanoTime() + ".sqlite").toString());
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("confluence:" + spaces + "?include=labels,ancestors,readers&startScheduler=false")
                            .routeId("fresh")
                            .transform(new DataType("confluence:chunks"))
                            .process(exchange -> chunks.addAll(exchange.getMessage()
                                    .getBody(ConfluenceChunks.class)
                                    .list()));
                }
            });
            camel.start();
            ((ScheduledPollConsumer) camel.getRoute("fresh").getConsumer()).run();
        }
        return chunks;
    }
}
