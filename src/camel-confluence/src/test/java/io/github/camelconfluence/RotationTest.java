package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tokens that are replaced while a sync runs: nothing is restarted, and nothing fails or is missed. */
class RotationTest {

    /** A secret as Kubernetes mounts it: links to what lies behind a link, which is swapped, and the old is removed. */
    private record Mount(Path folder) {

        void put(int generation, Map<String, String> keys) {
            try {
                Path data = Files.createDirectories(folder.resolve("..2026_" + generation));
                for (Map.Entry<String, String> key : keys.entrySet()) {
                    Files.writeString(data.resolve(key.getKey()), key.getValue());
                    Path link = folder.resolve(key.getKey());
                    if (!Files.isSymbolicLink(link)) {
                        Files.createSymbolicLink(link, Path.of("..data", key.getKey()));
                    }
                }
                Path swapped = folder.resolve("..data_tmp");
                Files.createSymbolicLink(swapped, data.getFileName());
                Files.move(swapped, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
                remove(folder.resolve("..2026_" + (generation - 1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path data) throws IOException {
            if (Files.isDirectory(data)) {
                for (Path file : Files.list(data).toList()) {
                    Files.delete(file);
                }
                Files.delete(data);
            }
        }
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        private final Token second = new Token(
                "ATATT3x-s3cr3t-second", Credentials.READER_API_TOKEN.account(), Token.Kind.UNSCOPED, Set.of());
        private Mount mount;

        @BeforeEach
        void takeCredentialsFromTheMountOnly() throws IOException {
            ConfluenceConfiguration options = context.getComponent("confluence", ConfluenceComponent.class)
                    .getConfiguration();
            options.setUsername(null);
            options.setApiToken(null);
            mount = new Mount(Files.createDirectories(folder.resolve("secret")));
        }

        private Map<String, String> asFile(Token token) {
            return Map.of(
                    "credentials.properties",
                    "username=" + token.account().email() + "\napiToken=" + token.secret() + "\n");
        }

        /** With the end of line that editors leave. */
        private Map<String, String> asKeys(Token token) {
            return Map.of("username", token.account().email(), "apiToken", token.secret() + "\n");
        }

        private void replace(Runnable put) {
            wiki.signIn().issue(second);
            put.run();
            wiki.revoke(Credentials.READER_API_TOKEN);
        }

        @Test
        void aMountedFileIsReplacedAmidARunningSyncAndNothingFailsOrIsMissed() throws Exception {
            mount.put(1, asFile(Credentials.READER_API_TOKEN));
            List<ContentId> pages = pages(600);
            whenAskedFor("cursor=", () -> replace(() -> mount.put(2, asFile(second))));

            follow("RP?credentialsFile=" + mount.folder().resolve("credentials.properties"));

            assertThat(received).hasSize(pages.size());
            assertThat(status().faults()).isEmpty();
            assertThat(confluence.requests().all())
                    .as("signed by the one, then by the other")
                    .extracting(request -> request.credential())
                    .filteredOn(credential -> !credential.isEmpty())
                    .hasSizeGreaterThan(2)
                    .satisfies(
                            credentials -> assertThat(Set.copyOf(credentials)).hasSize(2));
        }

        @Test
        void aFolderWithAFileForEachKeyIsReadAsOneSecret() throws Exception {
            mount.put(1, asKeys(Credentials.READER_API_TOKEN));
            pages(1);
            follow("RP?credentialsFile=" + mount.folder());
            assertThat(received).hasSize(1);

            wiki.createPage("RP", null, "Later", "<p>x</p>");
            replace(() -> mount.put(2, asKeys(second)));

            assertThat(pollAnew()).hasSize(1);
            assertThat(status().faults()).isEmpty();
        }

        @Test
        void aFolderWithoutTheKeysSaysWhichAreMissing() throws Exception {
            mount.put(
                    1, Map.of("username", Credentials.READER_API_TOKEN.account().email()));

            assertThatThrownBy(() -> follow("RP?credentialsFile=" + mount.folder()))
                    .isInstanceOf(CredentialsRejected.class)
                    .hasMessageContaining(mount.folder().toString())
                    .hasMessageContaining("set username with apiToken");
        }

        @Test
        void aTokenRevokedBeforeItsSuccessorIsThereLosesNothing() throws Exception {
            mount.put(1, asFile(Credentials.READER_API_TOKEN));
            List<ContentId> pages = pages(3);
            follow("RP?credentialsFile=" + mount.folder().resolve("credentials.properties"));
            wiki.revoke(Credentials.READER_API_TOKEN);
            wiki.edit(pages.get(0), "<p>new</p>");
            assertThat(pollAnew()).isEmpty();
            takeFailure(CredentialsRejected.class);

            wiki.signIn().issue(second);
            mount.put(2, asFile(second));

            assertThat(pollAnew()).extracting(ConfluenceChange::event).containsExactly("updated");
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        private final Token second =
                new Token("pat-s3cr3t-second", Credentials.READER_PAT.account(), Token.Kind.PERSONAL_ACCESS, Set.of());

        @Test
        void aTokenReplacedAmidARunningSyncIsNotTakenForAVisitorWhereThoseAreLetIn() throws Exception {
            Path file = folder.resolve("credentials.properties");
            Files.writeString(file, "accessToken=" + Credentials.READER_PAT.secret());
            context.getComponent("confluence", ConfluenceComponent.class)
                    .getConfiguration()
                    .setAccessToken(null);
            wiki.signIn().allowAnonymous(true);
            List<ContentId> pages = pages(600);
            whenAskedFor("/rest/api/content", () -> {
                wiki.signIn().issue(second);
                write(file, "accessToken=" + second.secret());
                wiki.revoke(Credentials.READER_PAT);
            });

            follow("RP?credentialsFile=" + file);

            assertThat(received).hasSize(pages.size());
            assertThat(status().faults()).isEmpty();
        }

        private void write(Path file, String text) {
            try {
                Path beside = folder.resolve("new");
                Files.writeString(beside, text);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
