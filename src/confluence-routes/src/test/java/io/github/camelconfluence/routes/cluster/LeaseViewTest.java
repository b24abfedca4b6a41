package io.github.camelconfluence.routes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.rbac.Role;
import io.github.camelconfluence.routes.Manifests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.cluster.CamelClusterView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaseViewTest {

    private static final Duration LONG = Duration.ofSeconds(16);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LeaseApi kubernetes;
    private final List<LeaseClusterService> pods = new ArrayList<>();

    LeaseViewTest() throws IOException {
        kubernetes = new LeaseApi();
    }

    @AfterEach
    void tidyUp() {
        pods.forEach(LeaseClusterService::stop);
        kubernetes.close();
    }

    @Test
    void ofTwoPodsOneLeadsUntilItStopsAndThenTheOtherWithoutWaitingForTheLeaseToRunOut() throws Exception {
        CamelClusterView first = pod("pod-1", LONG);
        await().atMost(PATIENCE).until(() -> first.getLocalMember().isLeader());
        CamelClusterView second = pod("pod-2", LONG);
        assertThat(kubernetes.holder()).isEqualTo("pod-1");

        pods.get(0).stop();

        assertThat(first.getLocalMember().isLeader()).isFalse();
        await().atMost(PATIENCE).until(() -> second.getLocalMember().isLeader());
        assertThat(kubernetes.holders()).containsExactly("pod-1", "", "pod-2");
        assertThat(kubernetes.verbs())
                .as("begun, renewed, given back and taken: all that is granted, and nothing else")
                .isEqualTo(granted());
    }

    private static Set<String> granted() {
        Path leases =
                Path.of(System.getProperty("project.root", "../.."), "k8s/overlays/high-availability/leases.yaml");
        return Manifests.of(leases.toString(), Manifests.text(leases)).only(Role.class).getRules().stream()
                .flatMap(rule -> rule.getVerbs().stream()
                        .flatMap(verb -> rule.getResourceNames().isEmpty()
                                ? Stream.of(verb)
                                : rule.getResourceNames().stream().map(name -> verb + " " + name)))
                .collect(Collectors.toSet());
    }

    @Test
    void aLeaderThatCannotRenewGivesUpAndLeadsAgainWhenItCan() throws Exception {
        CamelClusterView pod = pod("pod-1", SHORT);
        await().atMost(PATIENCE).until(() -> pod.getLocalMember().isLeader());

        kubernetes.forbidWrites(true);
        await().atMost(PATIENCE).until(() -> !pod.getLocalMember().isLeader());
        kubernetes.forbidWrites(false);

        await().atMost(PATIENCE).until(() -> pod.getLocalMember().isLeader());
        assertThat(kubernetes.holder()).isEqualTo("pod-1");
    }

    private CamelClusterView pod(String name, Duration lease) throws Exception {
        LeaseClusterService service = new LeaseClusterService(kubernetes::client, name, lease);
        pods.add(service);
        service.start();
        return service.getView("confluence");
    }
}
