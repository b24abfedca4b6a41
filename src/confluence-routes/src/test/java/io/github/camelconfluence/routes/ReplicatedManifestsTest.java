package io.github.camelconfluence.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sets the overlay of two replicas apart from those of one. */
class ReplicatedManifestsTest {

    private static final String ALL = "io.github.camelconfluence.routes.KubernetesManifestsTest#manifests";

    @ParameterizedTest
    @MethodSource(ALL)
    void progressHasOneWriterOrAnEpochInADatabase(Manifests manifests) {
        DeploymentSpec deployment = manifests.only(Deployment.class).getSpec();
        Map<String, String> settings =
                manifests.configMap("confluence-settings").getData();
        if (manifests.isReplicated()) {
            assertThat(deployment.getReplicas()).isEqualTo(2);
            assertThat(deployment.getStrategy().getType()).isEqualTo("RollingUpdate");
            assertThat(settings)
                    .containsEntry("CONFLUENCE_CLUSTER", "kubernetes")
                    .containsEntry("CONFLUENCE_FILES_ENABLED", "false")
                    .hasEntrySatisfying(
                            "CONFLUENCE_PROGRESS_URL", url -> assertThat(url).startsWith("jdbc:postgresql://"));
            assertThat(manifests.all(PersistentVolumeClaim.class)).isEmpty();
            assertThat(openPorts(manifests)).contains(443, 6443, 5432);
            assertThat(deployment.getTemplate().getSpec().getTopologySpreadConstraints())
                    .hasSize(1);
            assertThat(deployment.getTemplate().getSpec().getContainers().get(0).getVolumeMounts())
                    .extracting(VolumeMount::getMountPath)
                    .contains(Manifests.DATABASE_CA);
        } else {
            assertThat(deployment.getReplicas()).isEqualTo(1);
            assertThat(deployment.getStrategy().getType()).isEqualTo("Recreate");
            assertThat(settings).doesNotContainKeys("CONFLUENCE_CLUSTER", "CONFLUENCE_PROGRESS_URL");
            assertThat(manifests.all(PersistentVolumeClaim.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void theAccountMayDoNothingButRenewOneLease(Manifests manifests) throws IOException {
        if (!manifests.isReplicated()) {
            assertThat(manifests.all(Role.class)).isEmpty();
            assertThat(manifests.all(RoleBinding.class)).isEmpty();
            return;
        }
        String lease = KubernetesManifestsTest.shippedSettings().getProperty("confluence.cluster.name");
        assertThat(manifests.only(Role.class).getRules())
                .containsExactlyInAnyOrder(
                        leases().withVerbs("create").build(),
                        leases().withVerbs("get", "patch")
                                .withResourceNames(lease)
                                .build());
        RoleBinding binding = manifests.only(RoleBinding.class);
        assertThat(binding.getRoleRef().getName())
                .isEqualTo(manifests.only(Role.class).getMetadata().getName());
        assertThat(binding.getSubjects())
                .extracting(Subject::getName)
                .containsExactly(
                        manifests.only(ServiceAccount.class).getMetadata().getName());
    }

    @Test
    void theFilesOfTheOverlayHoldOnlyFieldsThatKubernetesHas() {
        Path overlay = Path.of(System.getProperty("project.root", "../.."), "k8s/overlays", Manifests.REPLICATED);
        assertThat(Stream.of("leases.yaml", "replicas.yaml", "serviceaccount.yaml")
                        .map(overlay::resolve)
                        .flatMap(file -> Manifests.of(file.toString(), Manifests.text(file)).objects().stream())
                        .map(HasMetadata::getKind))
                .containsExactly("Role", "RoleBinding", "Deployment", "ServiceAccount");
    }

    private static PolicyRuleBuilder leases() {
        return new PolicyRuleBuilder().withApiGroups("coordination.k8s.io").withResources("leases");
    }

    private static List<Integer> openPorts(Manifests manifests) {
        return manifests.only(NetworkPolicy.class).getSpec().getEgress().stream()
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal())
                .toList();
    }
}
