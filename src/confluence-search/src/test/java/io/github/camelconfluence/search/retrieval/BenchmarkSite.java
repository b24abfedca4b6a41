package io.github.camelconfluence.search.retrieval;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.ConfluenceChange;
import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.search.VectorIndex;
import io.github.camelconfluence.search.index.IndexTally;
import io.github.camelconfluence.search.index.IndexingLine;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.DemoSite;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.ScheduledPollConsumer;
import org.jspecify.annotations.Nullable;

/** The demo site and the benchmark's own pages, in one wiki. */
final class BenchmarkSite {

    static final Path FOLDER = Path.of("src/test/resources/retrieval");

    private static final String ROUTE = "confluence-to-vectors";
    private static final int BATCH = 16;

    private BenchmarkSite() {}

    record Space(String key, String name) {}

    record Page(String space, String title, @Nullable String parent, List<String> labels, String file) {}

    /** Fills the store by the route that the product ships, and gives the same contents as the component delivers them. */
    static List<ConfluenceChange> index(ChunkStore store, EmbeddingModel model, Path folder) throws Exception {
        List<ConfluenceChange> delivered = new CopyOnWriteArrayList<>();
        VectorIndex index =
                new VectorIndex(() -> new IndexingLine(store, model, BATCH, new IndexTally(Clock.systemUTC())));
        try (ConfluenceSimulator confluence =
                        ConfluenceSimulator.cloud().site(wiki()).start();
                CamelContext camel = new DefaultCamelContext()) {
            ConfluenceConfiguration options =
                    camel.getComponent("confluence", ConfluenceComponent.class).getConfiguration();
            options.setUrl(confluence.url().toString());
            options.setUsername(Accounts.ADMINISTRATOR.email());
            options.setApiToken(Credentials.ADMIN_API_TOKEN.secret());
            options.setSyncStore(folder.resolve("sync.sqlite").toString());
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("confluence:*?include=labels,ancestors,readers&startScheduler=false")
                            .routeId(ROUTE)
                            .process(exchange ->
                                    delivered.add(exchange.getMessage().getBody(ConfluenceChange.class)))
                            .transform(new DataType("confluence:chunks"))
                            .process(index);
                }
            });
            camel.start();
            ((ScheduledPollConsumer) camel.getRoute(ROUTE).getConsumer()).run();
        }
        return delivered;
    }

    /** The account that indexes may not read one of the demo site's pages, which is asked about. */
    private static Site wiki() throws IOException {
        Site site = DemoSite.create(Clock.systemUTC());
        for (Space space : read("spaces.json", new TypeReference<List<Space>>() {})) {
            site.createSpace(space.key(), space.name());
        }
        Map<String, ContentId> ids = new HashMap<>();
        for (Page page : read("contents.json", new TypeReference<List<Page>>() {})) {
            ContentId parent = page.parent() == null ? null : ids.get(page.parent());
            String storage = Files.readString(FOLDER.resolve("pages").resolve(page.file()));
            ContentId id = site.createPage(page.space(), parent, page.title(), storage);
            site.label(id, page.labels().toArray(String[]::new));
            ids.put(page.title(), id);
        }
        site.unrestrict(site.find("RP", "Break-Glass Access").orElseThrow().id());
        return site;
    }

    private static <T> T read(String file, TypeReference<T> type) throws IOException {
        return new ObjectMapper()
                .readValue(FOLDER.resolve("pages").resolve(file).toFile(), type);
    }
}
