package io.github.camelconfluence.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The overlay with workers of their own. */
class ScaledManifestsTest {

    private static final Path OVERLAY = Path.of(System.getProperty("project.root", "../.."), "k8s/overlays/scaled");
    private static final String POLLER = "camel-confluence";
    private static final String WORKERS = "vector-workers";

    @Test
    void theFilesHoldOnlyFieldsThatKubernetesHas() {
        assertThat(Stream.of(
                                "workers.yaml",
                                "workers-networkpolicy.yaml",
                                "workers-poddisruptionbudget.yaml",
                                "workers-serviceaccount.yaml",
                                "search.yaml")
                        .map(file -> KubernetesModel.read(Manifests.tree(OVERLAY.resolve(file)))
                                .getKind()))
                .containsExactly("Deployment", "NetworkPolicy", "PodDisruptionBudget", "ServiceAccount", "Deployment");
    }

    @Nested
    class Rendered {

        private Manifests manifests;
        private Map<String, String> settings;

        @BeforeEach
        void render() {
            Optional<String> missing = Kubectl.missing();
            missing.ifPresent(
                    why -> System.err.println("k8s/overlays/scaled is checked without being rendered: " + why));
            assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
            manifests = Manifests.of("scaled", Kubectl.kustomize(OVERLAY));
            settings = manifests.configMap("confluence-settings").getData();
        }

        @Test
        void twoReplicasFillTheTopicWithReadersAndAnswerSearches() {
            assertThat(named(Deployment.class, POLLER).getSpec().getReplicas()).isEqualTo(2);
            assertThat(settings)
                    .containsEntry("CONFLUENCE_CLUSTER", "kubernetes")
                    .containsEntry("CONFLUENCE_KAFKA_ENABLED", "true")
                    .containsEntry("SEARCH_ENABLED", "true")
                    .containsEntry("SEARCH_MEMBERSHIPS_KEEP", "true")
                    .doesNotContainKeys("VECTORS_ENABLED", "VECTORS_KAFKA_ENABLED");
            assertThat(settings.get("CONFLUENCE_INCLUDE").split(",")).contains("readers");
            assertThat(named(Service.class, POLLER).getSpec().getSelector())
                    .containsEntry("app.kubernetes.io/name", POLLER);
        }

        @Test
        void everyConsumerHasAPartition() {
            int workers = named(Deployment.class, WORKERS).getSpec().getReplicas();
            assertThat(workers).isEqualTo(3);
            assertThat(settings.get("CONFLUENCE_KAFKA_PARTITIONS"))
                    .isEqualTo(Integer.toString(workers * Integer.parseInt(settings.get("VECTORS_KAFKA_CONSUMERS"))));
        }

        @Test
        void aWorkerOnlyReadsTheTopicAndKnowsNoCredentialsOfConfluence() {
            assertThat(environment(WORKERS))
                    .containsEntry("CONFLUENCE_ROUTES", "kafka-to-vectors.camel.yaml")
                    .containsEntry("CONFLUENCE_CLUSTER", "none")
                    .containsEntry("CONFLUENCE_PROGRESS_URL", "")
                    .containsEntry("VECTORS_KAFKA_ENABLED", "true")
                    .containsEntry("SEARCH_ENABLED", "false")
                    .containsEntry("SEARCH_MEMBERSHIPS_KEEP", "false");
            assertThat(settings).containsEntry("CONFLUENCE_FILES_ENABLED", "false");
            assertThat(secrets(WORKERS)).containsExactly("vectors-credentials");
            assertThat(secrets(POLLER)).containsExactly("confluence-credentials", "vectors-credentials");
        }

        @Test
        void everySettingIsOneOfApplicationProperties() throws IOException {
            List<String> variables = KubernetesManifestsTest.shippedSettings().stringPropertyNames().stream()
                    .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                    .toList();
            String ofQuarkus = "QUARKUS_PROFILE";
            assertThat(Stream.of(settings, environment(POLLER), environment(WORKERS))
                            .flatMap(all -> all.keySet().stream())
                            .filter(name -> !name.equals(ofQuarkus)))
                    .isSubsetOf(variables);
        }

        @Test
        void noObjectOfOneConcernsPodsOfTheOther() {
            for (String name : List.of(POLLER, WORKERS)) {
                Map<String, String> labels = named(Deployment.class, name)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels();
                assertThat(labels).containsEntry("app.kubernetes.io/name", name);
                assertThat(labels)
                        .containsAllEntriesOf(named(Deployment.class, name)
                                .getSpec()
                                .getSelector()
                                .getMatchLabels())
                        .containsAllEntriesOf(named(NetworkPolicy.class, name)
                                .getSpec()
                                .getPodSelector()
                                .getMatchLabels())
                        .containsAllEntriesOf(named(PodDisruptionBudget.class, name)
                                .getSpec()
                                .getSelector()
                                .getMatchLabels());
            }
        }

        @Test
        void bothReachWhatTheyNeedAndTheWorkersNothingElse() {
            assertThat(openPorts(POLLER)).contains(443, 9092, 5432, 6443, 8000);
            assertThat(openPorts(WORKERS)).containsExactlyInAnyOrder(53, 53, 9092, 9093, 8000, 5432, 443);
        }

        @Test
        void aWorkerMayDoAlmostNothingAndFindsWhatItNames() {
            PodSpec pod = pod(WORKERS);
            Container container = pod.getContainers().get(0);
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(named(ServiceAccount.class, pod.getServiceAccountName()).getAutomountServiceAccountToken())
                    .isFalse();
            assertThat(pod.getSecurityContext()).isEqualTo(pod(POLLER).getSecurityContext());
            assertThat(container.getSecurityContext())
                    .isEqualTo(pod(POLLER).getContainers().get(0).getSecurityContext());
            assertThat(container.getVolumeMounts())
                    .extracting(VolumeMount::getMountPath)
                    .containsExactly("/deployments/routes", "/deployments/data", "/tmp", Manifests.DATABASE_CA);
            assertThat(pod.getVolumes().get(0).getConfigMap().getName())
                    .isEqualTo(manifests
                            .configMap("confluence-routes")
                            .getMetadata()
                            .getName());
            assertThat(named(Deployment.class, WORKERS).getSpec().getStrategy().getType())
                    .isEqualTo("Recreate");
        }

        private List<Integer> openPorts(String name) {
            return named(NetworkPolicy.class, name).getSpec().getEgress().stream()
                    .flatMap(rule -> rule.getPorts().stream())
                    .map(port -> port.getPort().getIntVal())
                    .toList();
        }

        private Map<String, String> environment(String name) {
            return pod(name).getContainers().get(0).getEnv().stream()
                    .collect(Collectors.toMap(
                            EnvVar::getName,
                            variable -> Optional.ofNullable(variable.getValue()).orElse("")));
        }

        private List<String> secrets(String name) {
            return pod(name).getContainers().get(0).getEnvFrom().stream()
                    .map(EnvFromSource::getSecretRef)
                    .filter(Objects::nonNull)
                    .map(secret -> secret.getName())
                    .toList();
        }

        private PodSpec pod(String name) {
            return named(Deployment.class, name).getSpec().getTemplate().getSpec();
        }

        private <T extends HasMetadata> T named(Class<T> kind, String name) {
            return manifests.all(kind).stream()
                    .filter(object -> object.getMetadata().getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
