package io.github.camelconfluence.routes.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As much of Kubernetes as a lease needs: one object, changed only by who has seen its last version. */
final class LeaseApi implements AutoCloseable {

    static final String NAMESPACE = "wiki";

    private static final String LEASES = "/apis/coordination.k8s.io/v1/namespaces/" + NAMESPACE + "/leases";
    private static final Map<String, String> VERBS =
            Map.of("GET", "get", "POST", "create", "PUT", "update", "PATCH", "patch", "DELETE", "delete");
    private static final int FORBIDDEN = 403;

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private ObjectNode lease;
    private int version;
    private boolean writesForbidden;
    private final Set<String> verbs = new TreeSet<>();
    private final List<String> holders = new ArrayList<>();

    LeaseApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(LEASES, this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    KubernetesClient client() {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder()
                        .withMasterUrl(url())
                        .withNamespace(NAMESPACE)
                        .build())
                .build();
    }

    synchronized void forbidWrites(boolean forbidden) {
        writesForbidden = forbidden;
    }

    /** What was asked for, in the words of a Role: the verb, and the name of the lease where there is one. */
    synchronized Set<String> verbs() {
        return Set.copyOf(verbs);
    }

    private static String verb(HttpExchange exchange) {
        String name = exchange.getRequestURI().getPath().substring(LEASES.length());
        String verb = VERBS.getOrDefault(exchange.getRequestMethod(), exchange.getRequestMethod());
        return name.isEmpty() && verb.equals("get") ? "list" : verb + name.replace('/', ' ');
    }

    synchronized String holder() {
        return lease == null ? "" : lease.path("spec").path("holderIdentity").asText();
    }

    /** One after the other; empty where somebody gave the lease back, and is missing there where it ran out. */
    synchronized List<String> holders() {
        return List.copyOf(holders);
    }

    private record Answer(int status, byte[] body) {}

    /** A pod that is frozen in the middle of a request keeps no other waiting. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = answer(exchange, body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private synchronized Answer answer(HttpExchange exchange, String body) throws IOException {
        verbs.add(verb(exchange));
        int status = "GET".equals(exchange.getRequestMethod()) ? read() : write(json.readTree(body));
        return new Answer(status, json.writeValueAsBytes(status < 300 ? lease : json.createObjectNode()));
    }

    private int read() {
        return lease == null ? 404 : 200;
    }

    private int write(JsonNode wanted) {
        if (writesForbidden) {
            return FORBIDDEN;
        }
        String seen = wanted.path("metadata").path("resourceVersion").asText();
        if (lease != null
                && !seen.equals(lease.path("metadata").path("resourceVersion").asText())) {
            return 409;
        }
        lease = (ObjectNode) wanted;
        ((ObjectNode) lease.path("metadata")).put("resourceVersion", Integer.toString(++version));
        if (holders.isEmpty() || !holders.get(holders.size() - 1).equals(holder())) {
            holders.add(holder());
        }
        return 200;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
