package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import org.junit.jupiter.api.Test;

class IncludedPagesTest {

    @Test
    void aRenderedBodyShowsWhatTheCallerMaySeeOfAnIncludedPage() {
        Site site = Site.empty();
        site.createSpace("RP", "RAG Pipelines");
        ContentId plans = site.createPage("RP", null, "Plans", "<p>Secret</p>");
        site.restrict(plans, Restrictions.toAccounts(Accounts.EDITOR));
        ContentId page = site.createPage(
                "RP",
                null,
                "Page",
                "<p>Before</p><ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ac:link>"
                        + "<ri:page ri:content-title=\"Plans\"/></ac:link></ac:parameter></ac:structured-macro>");
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().site(site).start()) {
            assertThat(view(Callers.editor(confluence), page)).isEqualTo("<p>Before</p><p>Secret</p>");
            assertThat(view(Callers.reader(confluence), page)).isEqualTo("<p>Before</p>");
        }
    }

    private static String view(RestCaller caller, ContentId page) {
        return caller.get("/wiki/api/v2/pages/" + page + "?body-format=view")
                .json()
                .at("/body/view/value")
                .asText();
    }
}
