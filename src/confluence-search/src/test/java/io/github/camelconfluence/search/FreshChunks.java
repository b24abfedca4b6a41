package io.github.camelconfluence.search;

import dev.langchain4j.data.segment.TextSegment;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.ConfluenceChunks;
import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.StoredChunk;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.ScheduledPollConsumer;

/** What a store should have: the passages that somebody gets who reads a Cloud site for the first time now. */
public final class FreshChunks {

    static final String ROUTE = "confluence-to-vectors";
    private static final String SOURCE = "confluence:*?include=labels,ancestors,readers&bodyFormat=text";

    private FreshChunks() {}

    /** @param folder for the progress of this one reading */
    public static Set<String> of(URI site, Path folder) throws Exception {
        List<ConfluenceChunk> chunks = new CopyOnWriteArrayList<>();
        try (CamelContext camel = new DefaultCamelContext()) {
            connect(camel, site, folder.resolve("fresh-" + System.nanoTime() + ".sqlite"));
            follow(
                    camel,
                    "&startScheduler=false",
                    exchange -> chunks.addAll(exchange.getMessage()
                            .getBody(ConfluenceChunks.class)
                            .list()));
            camel.start();
            ((ScheduledPollConsumer) camel.getRoute(ROUTE).getConsumer()).run();
        }
        Set<String> words = new TreeSet<>();
        chunks.stream().filter(chunk -> chunk.text() != null).forEach(chunk -> words.add(words(segment(chunk))));
        return words;
    }

    static void connect(CamelContext camel, URI site, Path progress) {
        ConfluenceConfiguration options =
                camel.getComponent("confluence", ConfluenceComponent.class).getConfiguration();
        options.setUrl(site.toString());
        options.setUsername(Accounts.ADMINISTRATOR.email());
        options.setApiToken(Credentials.ADMIN_API_TOKEN.secret());
        options.setSyncStore(progress.toString());
    }

    static void follow(CamelContext camel, String options, Processor sink) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(SOURCE + options)
                        .routeId(ROUTE)
                        .transform(new DataType("confluence:chunks"))
                        .process(sink);
            }
        });
    }

    private static TextSegment segment(ConfluenceChunk chunk) {
        return StoredChunk.segment(
                chunk, Access.of(Objects.requireNonNull(chunk.readers())).id(), "");
    }

    /** A passage with all that is kept with it, but what was embedded. */
    static String words(TextSegment segment) {
        TreeMap<String, Object> metadata = new TreeMap<>(segment.metadata().toMap());
        metadata.remove(ChunkFields.EMBEDDED_HASH);
        return metadata + " " + segment.text();
    }
}
