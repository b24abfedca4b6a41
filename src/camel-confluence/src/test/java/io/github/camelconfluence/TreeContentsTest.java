package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders, whiteboards and databases: Cloud has them beside pages in the tree, and lists them by search alone. */
class TreeContentsTest {

    @Nested
    class OnCloud extends CloudRouteTest {

        @ParameterizedTest
        @ValueSource(strings = {"folder", "whiteboard", "database"})
        void whatStandsInTheTreeIsFollowedFromItsCreationToItsEnd(String type) throws Exception {
            ContentId home = wiki.createPage("RP", null, "Home", "<p>x</p>");
            ContentId other = wiki.createPage("RP", null, "Other", "<p>x</p>");
            follow("RP?types=" + type);
            assertThat(received).isEmpty();

            ContentId made = create(type, home, "Plans");
            assertThat(pollAnew()).singleElement().satisfies(change -> {
                assertThat(change.id()).isEqualTo(made.toString());
                assertThat(change.type()).isEqualTo(type);
                assertThat(change.event()).isEqualTo("created");
                assertThat(change.changes()).containsExactly("title");
                assertThat(change.path()).isEqualTo("RP/Home/Plans-" + made);
                assertThat(change.parentId()).isEqualTo(home.toString());
                assertThat(change.url()).startsWith("http");
                assertThat(change.body()).isNull();
            });
            assertThat(status().spaces()).containsExactly(new SpaceReport("RP", 0, 0, 0, 0, 0));

            wiki.rename(made, "Ideas");
            assertThat(reconcile()).extracting(ConfluenceChange::path).containsExactly("RP/Home/Ideas-" + made);
            assertThat(status().spaces()).containsExactly(new SpaceReport("RP", 1, 1, 0, 0, 0));
            wiki.move(made, other);
            assertThat(reconcile()).extracting(ConfluenceChange::event).containsExactly("moved");
            assertThat(received.get(0).path()).isEqualTo("RP/Other/Ideas-" + made);
            wiki.trash(made);
            assertThat(reconcile()).extracting(ConfluenceChange::reason).containsExactly("trashed");
            assertThat(reconcile()).isEmpty();
        }

        private ContentId create(String type, ContentId parent, String title) {
            return switch (type) {
                case "folder" -> wiki.createFolder("RP", parent, title);
                case "whiteboard" -> wiki.createWhiteboard("RP", parent, title);
                default -> wiki.createDatabase("RP", parent, title);
            };
        }

        @Test
        void whatSearchDoesNotNameIsNotTakenForDeleted() throws Exception {
            ContentId folder = wiki.createFolder("RP", null, "Plans");
            follow("RP?types=folder");
            assertThat(received).hasSize(1);
            confluence
                    .faults()
                    .always()
                    .matching("search")
                    .matching("folder")
                    .answer(io.github.camelconfluence.simulator.http.Answer.of(
                            200,
                            io.github.camelconfluence.simulator.http.Answer.JSON,
                            "{\"results\":[],\"start\":0,\"limit\":250,\"size\":0,\"_links\":{}}"));

            assertThat(reconcile()).isEmpty();
            assertThat(status().spaces()).containsExactly(new SpaceReport("RP", 1, 1, 0, 0, 0));

            wiki.trash(folder);
            assertThat(reconcile()).extracting(ConfluenceChange::reason).containsExactly("trashed");
        }

        @Test
        void aFolderStandsBesideItsPagesAndHasReadersOfItsOwn() throws Exception {
            ContentId folder = wiki.createFolder("RP", null, "Plans");
            wiki.createPage("RP", folder, "Plan A", "<p>x</p>");
            follow("RP?types=page,folder&include=readers");
            assertThat(received).extracting(ConfluenceChange::path).contains("RP/Plans-" + folder);

            wiki.restrict(folder, Restrictions.toGroups(Accounts.USERS));

            assertThat(reconcile()).hasSize(2).allSatisfy(change -> {
                assertThat(change.event()).isEqualTo("restricted");
                assertThat(change.readers().allOf())
                        .extracting(ConfluenceChange.Clause::source)
                        .contains("folder:" + folder);
            });
            assertThat(reconcile()).isEmpty();
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void whatDataCenterDoesNotHaveIsSaidAtTheStart() {
            for (String type : List.of("folder", "whiteboard", "database")) {
                assertThatThrownBy(() -> follow("RP?syncId=" + type + "&types=page," + type))
                        .hasStackTraceContaining("Option types names " + type)
                        .hasStackTraceContaining("Leave out");
            }
        }
    }
}
