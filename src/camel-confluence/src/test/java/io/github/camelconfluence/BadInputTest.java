package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.simulator.model.Credentials;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake gets one error that names the option and the cure. */
class BadInputTest extends CloudRouteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url= | Option url is missing | camel.component.confluence.url",
                "url=http://wiki.example.com | allowHttp=true | https://",
                "url=https://user:pw@wiki.example.com | url must not hold credentials | username",
                "deployment=server | Option deployment is 'server' | auto, cloud or datacenter",
                "types=pages | Option types names 'pages' | page, blogpost",
                "bodyFormat=md | Option bodyFormat is 'md' | markdown",
                "bodyFormat=html&frontMatter=true | Option frontMatter=true needs | markdown",
                "include=labels,everything | Option include | readers",
                "maxDeletions=many | Option maxDeletions is 'many' | 20%",
                "initialSync=later | Option initialSync is 'later' | full",
                "accessToken=abc | Give one kind of credentials only | accessToken",
                "requestsPerHour=-1 | Option requestsPerHour is -1 | at least 0",
                "maxPending=0 | Option maxPending is 0 | at least 1",
                "connectTimeout=0 | Option connectTimeout is 0 | at least 1",
                "responseTimeout=-5 | Option responseTimeout is -5 | at least 1",
                "reconcileInterval=0 | Option reconcileInterval is 0 | at least 1",
                "maxMessagesPerPoll=-1 | Option maxMessagesPerPoll is -1 | at least 0",
                "proxyHost=p | Option proxyPort is 0 | at least 1",
                "proxyHost=p&proxyPort=70000 | Option proxyPort is 70000 | at most 65535",
                "gatewayUrl=nowhere | Option gatewayUrl is not an address | https://",
                "tokenExpires=31.1.2027 | Option tokenExpires is '31.1.2027' | yyyy-MM-dd",
                "credentialsFile=secrets.properties | Option credentialsFile is given beside apiToken | remove",
                "maxConcurrentRequests=0 | Option maxConcurrentRequests is 0 | at least 1",
            })
    void anOptionThatMakesNoSenseFailsWhenTheEndpointIsMade(String options, String complaint, String cure) {
        assertThatThrownBy(() -> context.getEndpoint("confluence:RP?" + options))
                .rootCause()
                .hasMessageContaining(complaint)
                .hasMessageContaining(cure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:s3cr3t-hush@wiki.example.com",
                "https://me:s3cr3t-hush@wiki example.com",
                "me:s3cr3t-hush@wiki.example.com",
                "ftp://me:s3cr3t-hush@wiki.example.com"
            })
    void aPasswordInTheAddressIsNeverRepeated(String url) {
        context.getComponent("confluence", ConfluenceComponent.class)
                .getConfiguration()
                .setUrl(url);

        assertThat(catchThrowable(() -> context.getEndpoint("confluence:RP")))
                .hasStackTraceContaining("url ")
                .extracting(Throwables::getStackTrace, STRING)
                .doesNotContain("hush");
    }

    @Test
    void blankOptionsCountAsNotSet() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");

        follow("RP?credentialsFile=&cloudId=&proxyHost=&proxyAuthUsername=&accessToken=&tokenUrl=&deployment="
                + "&tokenExpires=&labels=&excludeLabels=&cql=&rootPage=&resync=&releaseDeletions=&types=&bodyFormat="
                + "&initialSync=&maxDeletions=&include=");

        assertThat(received).hasSize(1);
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void missingCredentialsAreMissed() {
        ConfluenceConfiguration options =
                context.getComponent("confluence", ConfluenceComponent.class).getConfiguration();
        options.setUsername(null);
        options.setApiToken(null);

        assertThatThrownBy(() -> context.getEndpoint("confluence:RP"))
                .rootCause()
                .hasMessageContaining("Credentials are missing")
                .hasMessageContaining("username with apiToken");
    }

    @Test
    void anUnknownSpaceIsNamedWithNearMatches() {
        assertStartFails("RPP").hasMessageContaining("'RPP'").hasMessageContaining("RP (RAG Pipelines)");
    }

    @Test
    void anUnknownRootPageIsNamed() {
        assertStartFails("RP?rootPage=Nowhere")
                .hasMessageContaining("Option rootPage")
                .hasMessageContaining("'Nowhere'");
    }

    @Test
    void cqlThatTheServerCannotParseIsRefusedAtStart() {
        assertStartFails("RP?cql=RAW(nonsense here)").hasMessageContaining("Option cql");
    }

    @Test
    void aWrongTokenNeverLooksLikeAnEmptyWiki() {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        assertStartFails("RP?apiToken=wrong")
                .isInstanceOf(CredentialsRejected.class)
                .hasMessageContaining("apiToken");
    }

    @Test
    void aScopedTokenWhoseGatewayIsOutOfReachIsToldWhereItIsServed() {
        assertStartFails("RP?gatewayUrl=http://127.0.0.1:9&apiToken=" + Credentials.READER_SCOPED_TOKEN.secret())
                .hasMessageContaining("gatewayUrl http://127.0.0.1:9");
    }

    @Test
    void aRouteWithoutAnIdMustNameItsSync() {
        Throwable failure = catchThrowable(() -> route(builder -> builder.from(
                        "confluence:RP?accessToken=s3cr3t-hush" + "&username=&apiToken=&url=" + confluence.url())
                .to("mock:x")));

        assertThat(failure)
                .hasStackTraceContaining("give the route an id, or set syncId on confluence:RP")
                .extracting(Throwables::getStackTrace, STRING)
                .doesNotContain("hush");
    }

    @Test
    void aNetworkThatIsDownAtStartIsOutlived() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        confluence.faults().always().answer(503);

        follow("RP", exchange -> received.add(exchange.getIn().getBody(ConfluenceChange.class)));
        confluence.faults().clear();
        poll();

        assertThat(received).hasSize(1);
    }

    @Test
    void aTokenRevokedBetweenPollsDeletesNothing() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP");

        wiki.revoke(Credentials.READER_API_TOKEN);

        failToReconcile(CredentialsRejected.class);
        assertThat(status().faults()).extracting(fault -> fault.kind()).containsExactly("credentials");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertStartFails(String spacesAndOptions) {
        Throwable failure = catchThrowable(() -> follow(spacesAndOptions, exchange -> {}));
        Throwable told = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(ConfluenceException.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not told by a ConfluenceException", failure));
        return assertThat(told);
    }
}
