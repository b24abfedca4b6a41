package io.github.camelconfluence.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Status;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlTest {

    private final Site site = Site.empty();
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).start();
    private final RestCaller control = new RestCaller(confluence.url().resolve("/_simulator"), "");

    @AfterEach
    void stop() {
        confluence.close();
    }

    private String page(String title) {
        if (!site.hasSpace("RP")) {
            control.post("/spaces", "{\"key\":\"RP\",\"name\":\"RAG\"}");
        }
        return control.post("/content", "{\"space\":\"RP\",\"title\":\"" + title + "\",\"body\":\"<p>x</p>\"}")
                .json()
                .path("id")
                .asText();
    }

    private Content content(String id) {
        return site.find(ContentId.parse(id).orElseThrow()).orElseThrow();
    }

    @Test
    void itTellsWhatItCanDo() {
        assertThat(control.get("").body()).contains("/_simulator/content/{id}/labels");
    }

    @Test
    void contentIsMadeFoundAndEdited() {
        String id = page("Runbook");
        assertThat(control.get("/find?space=RP&title=runbook").json().path("id").asText())
                .isEqualTo(id);
        assertThat(control.put("/content/" + id, "{\"body\":\"<p>y</p>\",\"title\":\"New\"}")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(content(id).storage()).isEqualTo("<p>y</p>");
        assertThat(content(id).title()).isEqualTo("New");
    }

    @Test
    void contentIsMovedLabelledRestrictedCommentedAndTrashed() {
        String id = page("One");
        String other = page("Two");
        control.post("/content/" + id + "/move", "{\"parent\":\"" + other + "\"}");
        control.post("/content/" + id + "/labels", "{\"labels\":[\"a\",\"b\"]}");
        control.delete("/content/" + id + "/labels/a");
        control.put("/content/" + id + "/restrictions", "{\"users\":[\"reader\"]}");
        String comment = control.post("/content/" + id + "/comments", "{\"text\":\"Hm\"}")
                .json()
                .path("id")
                .asText();
        control.post("/content/" + comment + "/comments", "{\"text\":\"Yes?\"}");
        assertThat(content(id).parent()).hasToString(other);
        assertThat(content(id).labels()).hasSize(1);
        assertThat(content(id).restrictions().accountIds()).hasSize(1);
        assertThat(control.post("/content/" + id + "/trash", "").status()).isEqualTo(200);
        assertThat(content(id).status()).isEqualTo(Status.TRASHED);
        assertThat(content(comment).status()).isEqualTo(Status.TRASHED);
    }

    @Test
    void usersJoinAndLeaveGroups() {
        String reader = Accounts.READER.accountId();
        control.put("/groups/Field%20Ops/members/reader", "");
        assertThat(site.signIn().account(reader))
                .get()
                .matches(account -> account.groups().contains("Field Ops"));
        control.delete("/groups/Field%20Ops/members/" + reader);
        assertThat(site.signIn().account(reader)).get().isEqualTo(Accounts.READER);
        assertThat(control.put("/groups/editors/members/nobody", "").body()).contains("nobody");
    }

    @Test
    void mistakesAreExplained() {
        assertThat(control.post("/content", "{\"space\":\"NOPE\",\"title\":\"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(control.post("/content", "{}").json().path("error").asText()).contains("space");
        assertThat(control.get("/nothing").status()).isEqualTo(404);
    }

    @Test
    void theLogHoldsWhatWasAskedOfConfluenceAndNotWhatWasAskedHere() {
        RestCaller.anonymous(confluence).get("/wiki/api/v2/spaces?limit=5");
        JsonNode log = control.get("/requests").json();
        assertThat(log.path("count").asInt()).isEqualTo(1);
        assertThat(log.at("/byStatus/404").asInt()).isEqualTo(1);
        assertThat(log.at("/requests/0/query").asText()).isEqualTo("limit=5");
        control.delete("/requests");
        assertThat(control.get("/requests").json().path("count").asInt()).isZero();
    }

    @Test
    void clientsOfOneUserAreToldApartInTheLogByTheirTokens() {
        control.post("/tokens", "{\"user\":\"reader\",\"secret\":\"second\"}");
        control.post("/limits", "{\"policy\":\"quota\",\"permits\":1,\"windowSeconds\":3600}");
        String email = Accounts.READER.email();

        RestCaller.basic(confluence, email, "second").get("/wiki/api/v2/spaces");
        RestCaller.basic(confluence, email, "ATATT3x-s3cr3t-reader").get("/wiki/api/v2/spaces");

        JsonNode log = control.get("/requests").json().path("requests");
        assertThat(log.findValuesAsText("user")).containsExactly("reader", "reader");
        assertThat(log.findValuesAsText("credential")).doesNotHaveDuplicates();
        assertThat(log.at("/0/retryAfter").asText()).isEmpty();
        assertThat(log.at("/1/retryAfter").asInt()).isPositive();
        assertThat(Instant.parse(log.at("/1/receivedAt").asText()))
                .isBeforeOrEqualTo(Instant.parse(log.at("/1/at").asText()));
    }

    @Test
    void faultsAreOrderedAndLiftedAndDoNotConcernTheControlItself() {
        RestCaller site = RestCaller.anonymous(confluence);
        control.post("/faults", "{\"kind\":\"answer\",\"status\":503,\"count\":100,\"retryAfterSeconds\":7}");
        RestCaller.Reply reply = site.get("/_edge/tenant_info");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("retry-after")).isEqualTo("7");
        control.delete("/faults");
        assertThat(site.get("/_edge/tenant_info").status()).isEqualTo(200);
    }
}
