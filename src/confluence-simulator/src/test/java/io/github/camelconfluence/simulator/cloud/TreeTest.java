package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final String PAGES = "/wiki/api/v2/pages/";

    private final Site site = Site.empty();
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).start();
    private final RestCaller reader = Callers.reader(confluence);

    TreeTest() {
        site.createSpace("RP", "RAG Pipelines");
    }

    @AfterEach
    void stop() {
        confluence.close();
    }

    /** Each below the one before. */
    private List<ContentId> chain(int length) {
        List<ContentId> chain = new ArrayList<>();
        @Nullable ContentId parent = null;
        for (int i = 0; i < length; i++) {
            parent = site.createPage("RP", parent, "Level " + i, "<p>x</p>");
            chain.add(parent);
        }
        return chain;
    }

    @Test
    void descendantsStopAtTheSecondLevelUnlessMoreAreAskedForAndAtTheTenthWhatever() {
        String descendants = PAGES + chain(13).get(0) + "/descendants";
        assertThat(reader.get(descendants).ids()).hasSize(2);
        assertThat(reader.get(descendants + "?depth=5").ids()).hasSize(5);
        assertThat(reader.get(descendants + "?depth=12").ids()).hasSize(10);
    }

    @Test
    void descendantsArePagedWithoutLossThroughFolders() {
        ContentId home = site.createPage("RP", null, "Home", "");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ContentId folder = site.createFolder("RP", home, "Folder " + i);
            made.add(folder.toString());
            for (int j = 0; j < 4; j++) {
                made.add(
                        site.createPage("RP", folder, "Page " + i + "." + j, "").toString());
            }
        }
        assertThat(Callers.walk(reader, PAGES + home + "/descendants?limit=2")).isEqualTo(made);
    }

    @Test
    void theOldChildrenListIsBlindToFolders() {
        ContentId home = site.createPage("RP", null, "Home", "");
        ContentId page = site.createPage("RP", home, "Page", "");
        ContentId folder = site.createFolder("RP", home, "Folder");
        assertThat(reader.get(PAGES + home + "/children").ids()).containsExactly(page.toString());
        assertThat(reader.get(PAGES + home + "/direct-children").ids())
                .containsExactly(page.toString(), folder.toString());
    }

    @Test
    void ancestorsAreTheNearestOnesFromTheTopDown() {
        List<ContentId> chain = chain(6);
        RestCaller.Reply nearest = reader.get(PAGES + chain.get(5) + "/ancestors?limit=2");
        assertThat(nearest.ids())
                .containsExactly(chain.get(3).toString(), chain.get(4).toString());
        assertThat(nearest.next()).isNull();
        assertThat(reader.get(PAGES + chain.get(3) + "/ancestors").ids()).hasSize(3);
    }

    @Test
    void aRestrictionHidesThePageAndEverythingBelowIt() {
        List<ContentId> chain = chain(3);
        site.comment(chain.get(2), "secret");
        site.restrict(chain.get(1), Restrictions.toGroups("editors"));
        assertThat(reader.get("/wiki/api/v2/pages").ids())
                .containsExactly(chain.get(0).toString());
        assertThat(reader.get(PAGES + chain.get(2)).status()).isEqualTo(404);
        assertThat(reader.get("/wiki/api/v2/footer-comments").ids()).isEmpty();
        assertThat(Callers.editor(confluence).get(PAGES + chain.get(2)).status())
                .isEqualTo(200);
        site.unrestrict(chain.get(1));
        assertThat(reader.get(PAGES + chain.get(2)).status()).isEqualTo(200);
    }

    @Test
    void aPageMovedToAnotherSpaceTakesAllBelowItAlongUnderTheSameIds() {
        List<ContentId> chain = chain(3);
        String target = Long.toString(site.createSpace("ENG", "Engineering").id());
        site.moveToSpace(chain.get(1), "ENG");
        assertThat(reader.get(PAGES + chain.get(2)).json().path("spaceId").asText())
                .isEqualTo(target);
        assertThat(reader.get("/wiki/api/v2/spaces/" + target + "/pages").ids())
                .containsExactly(chain.get(1).toString(), chain.get(2).toString());
    }

    @Test
    void onlyRootPagesAreGivenWhereTheyAreAskedFor() {
        List<ContentId> chain = chain(3);
        String space = reader.get("/wiki/api/v2/spaces").ids().get(0);
        assertThat(reader.get("/wiki/api/v2/spaces/" + space + "/pages?depth=root")
                        .ids())
                .containsExactly(chain.get(0).toString());
    }

    @Test
    void idsAreConvertedToTypesAndUnknownOnesToNothing() {
        ContentId page = site.createPage("RP", null, "Home", "");
        ContentId folder = site.createFolder("RP", page, "Folder");
        RestCaller.Reply reply = reader.post(
                "/wiki/api/v2/content/convert-ids-to-types",
                "{\"contentIds\":[\"" + page + "\",\"" + folder + "\",\"999\"]}");
        assertThat(reply.json().at("/results/" + page).asText()).isEqualTo("page");
        assertThat(reply.json().at("/results/" + folder).asText()).isEqualTo("folder");
        assertThat(reply.json().at("/results/999").isNull()).isTrue();
    }
}
