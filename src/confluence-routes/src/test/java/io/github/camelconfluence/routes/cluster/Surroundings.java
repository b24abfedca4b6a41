package io.github.camelconfluence.routes.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.routes.HttpSink;
import io.github.camelconfluence.routes.PackagedContainer;
import io.github.camelconfluence.servers.PostgresServer;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What replicas share: a Confluence, a database for progress and an endpoint that takes the changes. */
final class Surroundings implements AutoCloseable {

    static final String SPACE = "RP";
    static final String PASSWORD = "kept-secret-4711";

    /** Slow enough to be interrupted. */
    private static final String CHANGES_A_SECOND = "40";

    private final Path work;
    private final String progressUrl;
    private final Jdbi progress;
    private final ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start();
    private final HttpSink sink = new HttpSink();
    private final List<PackagedContainer> replicas = new ArrayList<>();
    private final List<ContentId> pages = new ArrayList<>();

    Surroundings(Path work, PostgresServer postgres, String schema) throws IOException {
        this.work = work;
        this.progress = Jdbi.create(postgres.schema(schema));
        this.progressUrl = postgres.url(schema);
        confluence.site().createSpace(SPACE, "RAG Pipelines");
    }

    void createPages(int count) {
        for (int i = 0; i < count; i++) {
            pages.add(confluence.site().createPage(SPACE, null, "Page " + pages.size(), "<p>as created</p>"));
        }
    }

    void editPages() {
        pages.forEach(this::edit);
    }

    void edit(ContentId page) {
        confluence.site().edit(page, "<p>edited</p>");
    }

    ContentId trashPage() {
        ContentId page = pages.remove(pages.size() - 1);
        confluence.site().trash(page);
        return page;
    }

    /**
     * One more replica; all are started alike.
     *
     * @param name by which the sink can tell who delivered
     * @param lockFolder replicas of one folder agree on the active one
     */
    PackagedContainer start(String name, String lockFolder) throws IOException {
        return start(
                name,
                Map.of(
                        "CONFLUENCE_CLUSTER",
                        "file",
                        "CONFLUENCE_CLUSTER_FOLDER",
                        work.resolve(lockFolder).toString()));
    }

    /** One that takes itself for a pod of this name. */
    PackagedContainer start(String name, LeaseApi kubernetes) throws IOException {
        return start(
                name,
                Map.of(
                        "CONFLUENCE_CLUSTER",
                        "kubernetes",
                        "KUBERNETES_MASTER",
                        kubernetes.url(),
                        "KUBERNETES_NAMESPACE",
                        LeaseApi.NAMESPACE,
                        "HOSTNAME",
                        name));
    }

    private PackagedContainer start(String name, Map<String, String> cluster) throws IOException {
        Map<String, String> environment = new HashMap<>(cluster);
        environment.putAll(Map.ofEntries(
                Map.entry("CONFLUENCE_URL", confluence.url().toString()),
                Map.entry("CONFLUENCE_USERNAME", Accounts.READER.email()),
                Map.entry("CONFLUENCE_API_TOKEN", Credentials.READER_API_TOKEN.secret()),
                Map.entry("CONFLUENCE_SPACES", SPACE),
                Map.entry("CONFLUENCE_DELAY", "300"),
                Map.entry("CONFLUENCE_RECONCILE_INTERVAL", "1s"),
                Map.entry("CONFLUENCE_THROTTLE", CHANGES_A_SECOND),
                Map.entry("CONFLUENCE_FILES_ENABLED", "false"),
                Map.entry("CONFLUENCE_HTTP_ENABLED", "true"),
                Map.entry("CONFLUENCE_HTTP_URL", sink.url()),
                Map.entry("CONFLUENCE_HTTP_AUTHORIZATION", name),
                Map.entry("CONFLUENCE_PROGRESS_URL", progressUrl),
                Map.entry("CONFLUENCE_PROGRESS_USERNAME", PostgresServer.USERNAME),
                Map.entry("CONFLUENCE_PROGRESS_PASSWORD", PASSWORD)));
        PackagedContainer replica = PackagedContainer.start(Files.createDirectory(work.resolve(name)), environment);
        replicas.add(replica);
        return replica;
    }

    int deliveredBy(String name) {
        return (int) sink.posts().stream()
                .filter(post -> post.authorization().equals(name))
                .count();
    }

    /** The version of every content that the sink has; in the end that must be the site. */
    Map<String, Integer> atTheSink() {
        Map<String, Integer> versions = new HashMap<>();
        for (HttpSink.Post post : sink.posts()) {
            if (post.document().path("event").asText().equals("deleted")) {
                versions.remove(id(post.document()));
            } else {
                versions.put(id(post.document()), version(post.document()));
            }
        }
        return versions;
    }

    Map<String, Integer> atTheSite() {
        Map<String, Integer> versions = new HashMap<>();
        for (ContentId page : pages) {
            versions.put(
                    page.toString(),
                    confluence.site().find(page).orElseThrow().version().number());
        }
        return versions;
    }

    /** The versions of one content, in the order in which they came. */
    List<Integer> versions(ContentId page) {
        return sink.posts().stream()
                .map(HttpSink.Post::document)
                .filter(document -> id(document).equals(page.toString()))
                .map(Surroundings::version)
                .toList();
    }

    List<ContentId> pages() {
        return pages;
    }

    Jdbi progress() {
        return progress;
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }

    private static int version(JsonNode document) {
        return document.path("version").path("number").asInt();
    }

    @Override
    public void close() {
        replicas.forEach(PackagedContainer::close);
        sink.close();
        confluence.close();
    }
}
