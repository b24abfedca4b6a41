package io.github.camelconfluence.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders {@code k8s/} and checks that Kubernetes would know every field and that the parts fit together. */
class KubernetesManifestsTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", "../.."));

    private static final List<Manifests> MANIFESTS = load();

    static List<Manifests> manifests() {
        return MANIFESTS;
    }

    private static List<Manifests> load() {
        Optional<String> missing = Kubectl.missing();
        if (missing.isPresent()) {
            System.err.println("k8s/ is checked without being rendered: " + missing.get());
            return List.of(Manifests.ofFiles(ROOT.resolve("k8s/base")));
        }
        return Stream.of("dev", "production", Manifests.REPLICATED)
                .map(overlay -> Manifests.of(overlay, Kubectl.kustomize(ROOT.resolve("k8s/overlays/" + overlay))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everythingThatTheContainerNeedsIsThere(Manifests manifests) {
        assertThat(manifests.objects())
                .extracting(HasMetadata::getKind)
                .contains("ConfigMap", "Deployment", "NetworkPolicy")
                .contains("PodDisruptionBudget", "Service", "ServiceAccount")
                .doesNotContain("Secret");
        assertThat(manifests
                        .only(PodDisruptionBudget.class)
                        .getSpec()
                        .getMaxUnavailable()
                        .getIntVal())
                .isEqualTo(1);
    }

    @Test
    void aFieldThatKubernetesDoesNotHaveIsNoticed() {
        String wrong = "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {port: []}}";
        assertThatThrownBy(() -> Manifests.of("wrong", wrong)).hasMessageContaining("Unrecognized field \"port\"");
    }

    @Test
    void theFilesOfTheOverlaysHoldOnlyFieldsThatKubernetesHas() {
        Path production = ROOT.resolve("k8s/overlays/production");
        assertThat(Stream.of("namespace.yaml", "resources.yaml", "storage.yaml")
                        .map(production::resolve)
                        .map(file -> KubernetesModel.read(Manifests.tree(file)).getKind()))
                .containsExactly("Namespace", "Deployment", "PersistentVolumeClaim");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void whatTheDeploymentNamesExists(Manifests manifests) {
        PodSpec pod = pod(manifests);
        assertThat(pod.getServiceAccountName())
                .isEqualTo(manifests.only(ServiceAccount.class).getMetadata().getName());
        assertThat(names(manifests, ConfigMap.class)).containsAll(configMapsOf(pod));
        assertThat(names(manifests, PersistentVolumeClaim.class))
                .containsExactlyElementsOf(pod.getVolumes().stream()
                        .map(Volume::getPersistentVolumeClaim)
                        .filter(Objects::nonNull)
                        .map(claim -> claim.getClaimName())
                        .toList());
        assertThat(container(manifests).getEnvFrom().stream()
                        .map(EnvFromSource::getSecretRef)
                        .filter(Objects::nonNull)
                        .map(secret -> secret.getName()))
                .as("the Secret that the README tells to create")
                .containsExactly("confluence-credentials");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everySelectorFindsThePod(Manifests manifests) {
        Map<String, String> labels = manifests
                .only(Deployment.class)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
        assertThat(labels)
                .containsAllEntriesOf(manifests.only(Service.class).getSpec().getSelector())
                .containsAllEntriesOf(
                        manifests.only(Deployment.class).getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(manifests
                        .only(NetworkPolicy.class)
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels())
                .containsAllEntriesOf(manifests
                        .only(PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels());
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void portsMeet(Manifests manifests) {
        Container container = container(manifests);
        assertThat(container.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getName()).isEqualTo("http");
            assertThat(port.getContainerPort()).isEqualTo(8080);
        });
        assertThat(manifests.only(Service.class).getSpec().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
        assertThat(manifests
                        .only(NetworkPolicy.class)
                        .getSpec()
                        .getIngress()
                        .get(0)
                        .getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getPort().getIntVal()).isEqualTo(8080));
        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                        .map(probe -> probe.getHttpGet()))
                .allMatch(get -> "http".equals(get.getPort().getStrVal()))
                .extracting(HTTPGetAction::getPath)
                .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void volumesAreMountedWhereTheContainerLooksForThem(Manifests manifests) {
        assertThat(container(manifests).getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .filteredOn(path -> !path.equals(Manifests.DATABASE_CA))
                .containsExactly("/deployments/routes", "/deployments/data", "/tmp");
        assertThat(pod(manifests).getVolumes())
                .extracting(Volume::getName)
                .containsExactlyInAnyOrderElementsOf(container(manifests).getVolumeMounts().stream()
                        .map(VolumeMount::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void thePodMayDoAlmostNothing(Manifests manifests) {
        PodSpec pod = pod(manifests);
        assertThat(pod.getAutomountServiceAccountToken())
                .as("only who stands by needs the Kubernetes API")
                .isEqualTo(manifests.isReplicated());
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
        assertThat(pod.getSecurityContext().getFsGroup()).isEqualTo(10001);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container(manifests).getSecurityContext().getReadOnlyRootFilesystem())
                .isTrue();
        assertThat(container(manifests).getSecurityContext().getAllowPrivilegeEscalation())
                .isFalse();
        assertThat(container(manifests).getSecurityContext().getCapabilities().getDrop())
                .containsExactly("ALL");
        assertThat(container(manifests).getResources().getLimits()).containsOnlyKeys("cpu", "memory");
        assertThat(container(manifests).getResources().getRequests()).containsOnlyKeys("cpu", "memory");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void theConfigMapHoldsEveryRouteWordForWord(Manifests manifests) {
        Map<String, String> routes = manifests.configMap("confluence-routes").getData();
        String[] files = Objects.requireNonNull(
                ROOT.resolve("routes").toFile().list((folder, name) -> name.endsWith(".camel.yaml")));
        assertThat(routes).containsOnlyKeys(files);
        assertThat(routes)
                .allSatisfy((file, text) -> assertThat(text)
                        .isEqualTo(Manifests.text(ROOT.resolve("routes").resolve(file))));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everySettingIsOneOfApplicationProperties(Manifests manifests) throws IOException {
        Set<String> variables = shippedSettings().stringPropertyNames().stream()
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(variables).containsAll(settings(manifests));
        JsonNode base = Manifests.tree(ROOT.resolve("k8s/base/kustomization.yaml"));
        assertThat(base.path("secretGenerator").isMissingNode())
                .as("no secret is in the repository")
                .isTrue();
    }

    static Properties shippedSettings() throws IOException {
        Properties known = new Properties();
        known.load(new StringReader(Manifests.text(ROOT.resolve("application.properties"))));
        return known;
    }

    private static List<String> settings(Manifests manifests) {
        return manifests.configMap("confluence-settings").getData().keySet().stream()
                .filter(name -> !name.equals("QUARKUS_PROFILE"))
                .toList();
    }

    private static List<String> configMapsOf(PodSpec pod) {
        Stream<String> mounted = pod.getVolumes().stream()
                .map(Volume::getConfigMap)
                .filter(Objects::nonNull)
                .filter(map -> !Boolean.TRUE.equals(map.getOptional()))
                .map(map -> map.getName());
        Stream<String> read = pod.getContainers().get(0).getEnvFrom().stream()
                .map(EnvFromSource::getConfigMapRef)
                .filter(Objects::nonNull)
                .map(map -> map.getName());
        return Stream.concat(mounted, read).toList();
    }

    private static List<String> names(Manifests manifests, Class<? extends HasMetadata> kind) {
        return manifests.all(kind).stream()
                .map(object -> object.getMetadata().getName())
                .toList();
    }

    private static PodSpec pod(Manifests manifests) {
        return manifests.only(Deployment.class).getSpec().getTemplate().getSpec();
    }

    private static Container container(Manifests manifests) {
        return pod(manifests).getContainers().get(0);
    }
}
