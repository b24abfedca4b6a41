package io.github.camelconfluence.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The component of {@code k8s/} that mounts the token, so that rotating it needs no restart. */
class MountedCredentialsTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", "../.."));
    private static final String FOLDER = "/deployments/credentials";

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production", Manifests.REPLICATED})
    void anyOverlayCanTakeItsTokenFromAMountedSecret(String overlay) throws IOException {
        assumeTrue(Kubectl.missing().isEmpty(), "there is no kubectl that renders");
        PodSpec pod = rendered(overlay).all(Deployment.class).stream()
                .filter(deployment -> deployment.getMetadata().getName().endsWith("camel-confluence"))
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec();
        Container container = pod.getContainers().get(0);

        assertThat(container.getEnv())
                .filteredOn(variable -> variable.getName().equals("CONFLUENCE_CREDENTIALS_FILE"))
                .extracting(EnvVar::getValue)
                .containsExactly(FOLDER);
        assertThat(container.getVolumeMounts())
                .filteredOn(mount -> mount.getMountPath().equals(FOLDER))
                .singleElement()
                .satisfies(mount -> {
                    assertThat(mount.getSubPath())
                            .as("never replaced otherwise")
                            .isNull();
                    assertThat(mount.getReadOnly()).isTrue();
                })
                .extracting(VolumeMount::getName)
                .isEqualTo("credentials");
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getName().equals("credentials"))
                .extracting(Volume::getSecret)
                .extracting(secret -> secret.getSecretName())
                .containsExactly("confluence-token");
        assertThat(container.getEnvFrom())
                .filteredOn(from -> from.getSecretRef() != null
                        && from.getSecretRef().getName().equals("confluence-credentials"))
                .as("holds no token any more, and need not be there")
                .allMatch(from -> from.getSecretRef().getOptional());
    }

    private static Manifests rendered(String overlay) throws IOException {
        Path folder = Files.createDirectories(ROOT.resolve("target/k8s-mounted/" + overlay));
        Files.writeString(folder.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources:
                  - ../../../k8s/overlays/%s
                components:
                  - ../../../k8s/components/mounted-credentials
                """.formatted(overlay));
        return Manifests.of(overlay, Kubectl.kustomize(folder));
    }
}
