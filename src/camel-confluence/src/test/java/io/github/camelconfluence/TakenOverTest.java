package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.sync.SqlStore;
import io.github.camelconfluence.sync.SyncStatus;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

/** Two processes that follow the same sync over one database: who began last goes on, the other writes nothing. */
class TakenOverTest extends CloudRouteTest {

    private static final String OPTIONS = "&syncId=shared&startScheduler=false&pollStrategy=#recording";

    private boolean replaced;

    @BeforeEach
    void bindDatabases() {
        context.getRegistry().bind("ours", database());
        context.getRegistry().bind("theirs", database());
    }

    private DataSource database() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("shared.sqlite"));
        return source;
    }

    @Test
    void whoWasReplacedAsksAndDeliversNothingMoreAndSaysSo() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP?syncStore=#bean:ours&syncId=shared");
        begin("theirs");
        wiki.createPage("RP", null, "Later", "<p>x</p>");
        int requests = confluence.requests().all().size();

        assertThat(pollAnew()).isEmpty();
        assertThat(pollAnew()).isEmpty();

        assertThat(confluence.requests().all()).hasSize(requests);
        assertThat(status().faults()).extracting(SyncStatus.Fault::kind).containsExactly("taken-over");
    }

    @Test
    void aNewStartOfTheRouteTakesOverAgain() throws Exception {
        follow("RP?syncStore=#bean:ours&syncId=shared");
        begin("theirs");
        wiki.createPage("RP", null, "Later", "<p>x</p>");
        assertThat(pollAnew()).isEmpty();

        context.getRouteController().stopRoute(ROUTE);
        context.getRouteController().startRoute(ROUTE);

        assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("Later");
    }

    @Test
    void whoCannotSignInTakesNothingOver() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP?syncStore=#bean:ours&syncId=shared");

        assertThatThrownBy(() ->
                        route(builder -> builder.from("confluence:RP?apiToken=wrong&syncStore=#bean:theirs" + OPTIONS)
                                .routeId("intruder")
                                .to("mock:nothing")))
                .isInstanceOf(CredentialsRejected.class);

        wiki.createPage("RP", null, "Later", "<p>x</p>");
        assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("Later");
        assertThat(status().faults()).isEmpty();
    }

    @Test
    void whatTheSinkTookWhileItsSenderWasReplacedIsDeliveredOnceMore() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP?syncStore=#bean:ours&syncId=shared", exchange -> {
            if (!replaced) {
                replaced = true;
                begin("theirs");
            }
            received.add(exchange.getIn().getBody(ConfluenceChange.class));
        });
        poll();
        assertThat(received).hasSize(1);

        route(builder -> builder.from("confluence:RP?syncStore=#bean:theirs" + OPTIONS)
                .routeId("successor")
                .process(exchange -> received.add(exchange.getIn().getBody(ConfluenceChange.class))));
        ((ConfluenceConsumer) context.getRoute("successor").getConsumer()).run();

        assertThat(received).hasSize(2).extracting(ConfluenceChange::title).containsOnly("Page");
    }

    @Test
    void whoIsReplacedInTheMiddleOfASliceHandsOutNoMoreOfIt() throws Exception {
        pages(5);
        follow("RP?syncStore=#bean:ours&syncId=shared", exchange -> {
            received.add(exchange.getIn().getBody(ConfluenceChange.class));
            if (received.size() == 2) {
                begin("theirs");
                clock.advance(Duration.ofSeconds(2));
            }
        });

        poll();

        assertThat(received).hasSize(2);
        assertThat(status().faults()).extracting(SyncStatus.Fault::kind).containsExactly("taken-over");
    }

    @Test
    void whoseTokenWasRevokedSinceTheStartTakesNothingOver() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP?syncStore=#bean:ours&syncId=shared");
        route(builder -> builder.from("confluence:RP?syncStore=#bean:theirs" + OPTIONS)
                .routeId("intruder")
                .to("mock:nothing"));
        wiki.revoke(Credentials.READER_API_TOKEN);
        ((ConfluenceConsumer) context.getRoute("intruder").getConsumer()).run();
        takeFailure(CredentialsRejected.class);
        wiki.signIn().issue(Credentials.READER_API_TOKEN);
        clock.advance(Duration.ofMinutes(1));

        wiki.createPage("RP", null, "Later", "<p>x</p>");

        assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("Later");
        assertThat(status().faults()).isEmpty();
    }

    private void begin(String bean) {
        DataSource database = context.getRegistry().lookupByNameAndType(bean, DataSource.class);
        List<String> sites = org.jdbi.v3.core.Jdbi.create(database)
                .withHandle(handle -> handle.select("select site from sync")
                        .mapTo(String.class)
                        .list());
        SqlStore.over(database).ledger(sites.get(0), "shared").begin();
    }
}
