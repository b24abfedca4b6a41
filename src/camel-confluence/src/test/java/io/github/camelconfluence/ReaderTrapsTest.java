package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that reach people who may not read them. */
class ReaderTrapsTest {

    /** What every page must be told with that is restricted by whatever stands above it. */
    private abstract static class InheritedRestrictions {

        static void areAllTold(ConfluenceRouteTest test, ContentId top) throws Exception {
            ContentId middle = test.wiki.createPage("RP", top, "Middle", "<p>x</p>");
            ContentId open = test.wiki.createPage("RP", middle, "Open", "<p>x</p>");
            ContentId leaf = test.wiki.createPage("RP", open, "Leaf", "<p>x</p>");
            test.wiki.restrict(top, Restrictions.toGroups(Accounts.USERS));
            test.wiki.restrict(middle, Restrictions.toAccounts(Accounts.READER));

            test.follow("RP?include=readers");

            assertThat(test.received)
                    .filteredOn(change -> change.id().equals(leaf.toString()))
                    .singleElement()
                    .satisfies(change -> {
                        List<ConfluenceChange.Clause> clauses = change.readers().allOf();
                        assertThat(clauses)
                                .extracting(ConfluenceChange.Clause::source)
                                .hasSize(3);
                        assertThat(clauses)
                                .filteredOn(clause -> clause.source().endsWith(":" + top))
                                .singleElement()
                                .satisfies(clause -> assertThat(clause.groups()).hasSize(1));
                        assertThat(clauses)
                                .filteredOn(clause -> clause.source().endsWith(":" + middle))
                                .singleElement()
                                .satisfies(clause -> assertThat(clause.users()).hasSize(1));
                    });
        }
    }

    /** A restricted page in a space that everybody may read: its restriction alone decides. */
    private abstract static class RestrictedInPublic {

        static void isForWhomItsRestrictionNames(ConfluenceRouteTest test) throws Exception {
            ContentId page = test.wiki.createPage("RP", null, "Page", "<p>x</p>");
            test.wiki.openSpaceTo("RP", Audience.EVERYBODY);
            test.follow("RP?include=readers");
            assertThat(test.received)
                    .singleElement()
                    .matches(change -> change.readers().anonymous());

            test.wiki.restrict(page, Restrictions.toGroups(Accounts.USERS));

            assertThat(test.reconcile()).singleElement().satisfies(change -> {
                assertThat(change.event()).isEqualTo("restricted");
                assertThat(change.readers().anonymous()).isFalse();
                assertThat(change.readers().allOf())
                        .singleElement()
                        .matches(clause -> !clause.anyUser() && clause.groups().size() == 1);
            });
        }
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void aRestrictedPageInAPublicSpaceIsForWhomItsRestrictionNames() throws Exception {
            RestrictedInPublic.isForWhomItsRestrictionNames(this);
        }

        @Test
        void trap22_everyRestrictedAncestorNarrowsTheReaders() throws Exception {
            InheritedRestrictions.areAllTold(this, wiki.createPage("RP", null, "Top", "<p>x</p>"));
        }

        @Test
        void trap22_aRestrictedFolderNarrowsTheReadersToo() throws Exception {
            InheritedRestrictions.areAllTold(this, wiki.createFolder("RP", null, "Top"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"markdown", "html", "text", "storage", "adf"})
        void trap25_whatAMacroShowsOnlyToOurAccountIsNotDelivered(String format) throws Exception {
            ContentId plans = wiki.createPage("RP", null, "Plans", "<p>Hush</p>");
            ContentId page = wiki.createPage(
                    "RP",
                    null,
                    "Page",
                    "<p>Before</p><ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ac:link>"
                            + "<ri:page ri:content-title=\"Plans\"/></ac:link></ac:parameter></ac:structured-macro>");
            wiki.restrict(plans, Restrictions.toAccounts(Accounts.READER));
            PlainCaller reader = PlainCaller.basic(confluence.url(), Credentials.READER_API_TOKEN);
            assertThat(reader.json("/wiki/api/v2/pages/" + page + "?body-format=view")
                            .at("/body/view/value")
                            .asText())
                    .contains("Hush");
            confluence.requests().clear();

            follow("RP?bodyFormat=" + format);

            assertThat(received)
                    .filteredOn(change -> change.id().equals(page.toString()))
                    .singleElement()
                    .satisfies(change ->
                            assertThat(change.text()).contains("Before").doesNotContain("Hush"));
            assertThat(confluence.requests().all())
                    .extracting(LoggedRequest::query)
                    .noneMatch(query -> query.contains("view"));
        }
    }

    /** Who may view a space is told to its administrators only. */
    @Nested
    class OnDataCenterAsAdministrator extends DataCenterRouteTest {

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Map.of("url", confluence.url(), "accessToken", Credentials.ADMIN_PAT.secret());
        }

        @Test
        void aRestrictedPageInAPublicSpaceIsForWhomItsRestrictionNames() throws Exception {
            RestrictedInPublic.isForWhomItsRestrictionNames(this);
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void trap22_everyRestrictedAncestorNarrowsTheReaders() throws Exception {
            InheritedRestrictions.areAllTold(this, wiki.createPage("RP", null, "Top", "<p>x</p>"));
        }

        @Test
        void trap25_noRenderedBodyIsAskedFor() throws Exception {
            pages(3);

            follow("RP");

            assertThat(confluence.requests().matching(request -> request.query().contains("body")))
                    .isNotEmpty()
                    .extracting(LoggedRequest::query)
                    .noneMatch(query -> query.contains("view"));
        }
    }
}
