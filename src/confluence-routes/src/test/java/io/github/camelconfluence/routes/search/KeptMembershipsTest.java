package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.access.Caller;
import io.github.camelconfluence.search.access.Condition;
import io.github.camelconfluence.search.access.LoginKind;
import io.github.camelconfluence.search.access.Memberships;
import io.github.camelconfluence.search.access.Readership;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Groups;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The container asks Confluence who is in the groups that readers in its store name. */
@QuarkusTest
@TestProfile(KeptMembershipsTest.Keeping.class)
@QuarkusTestResource(value = KeptMembershipsTest.Site.class, restrictToAnnotatedClass = true)
class KeptMembershipsTest {

    /** What is not answered is asked for again after a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    ChunkStore store;

    @Inject
    Memberships memberships;

    @Inject
    Readership readership;

    @Test
    void whoIsInAGroupThatReadersNameReadsWhatItReads() {
        Access editors =
                new Access(false, List.of(new Condition(false, Set.of(), Set.of(Groups.id(Accounts.EDITORS)))));
        store.putNotes(List.of(editors.note()));

        await().atMost(PATIENCE).untilAsserted(() -> {
            Caller editor = memberships.callerOf(LoginKind.ID, Accounts.EDITOR.accountId());
            assertThat(editor).isInstanceOf(Caller.Account.class);
            assertThat(readership.readableBy(editor)).containsExactly(editors.id());
        });
        assertThat(memberships.callerOf(LoginKind.ID, Accounts.READER.accountId()))
                .isEqualTo(Caller.ANONYMOUS);
        assertThat(readership.readableBy(Caller.ANONYMOUS)).isEmpty();
    }

    public static class Keeping implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("camel.main.routes-include-pattern", "classpath:no-routes/*", "vectors.enabled", "true");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(NoModel.class);
        }
    }

    /** Nothing is embedded here. */
    @Alternative
    @Singleton
    public static class NoModel implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int dimension() {
            return 2;
        }
    }

    /** A Confluence, and a folder for the store. */
    public static class Site implements QuarkusTestResourceLifecycleManager {

        private ConfluenceSimulator confluence;

        @Override
        public Map<String, String> start() {
            confluence = ConfluenceSimulator.cloud().start();
            try {
                Path folder = Files.createTempDirectory("vectors");
                return Map.of(
                        "confluence.url", confluence.url().toString(),
                        "confluence.username", Accounts.READER.email(),
                        "confluence.api-token", Credentials.READER_API_TOKEN.secret(),
                        "vectors.folder", folder.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            confluence.close();
        }
    }
}
