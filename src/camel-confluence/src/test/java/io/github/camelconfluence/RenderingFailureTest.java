package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.macro.MacroConverter;
import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RenderingFailureTest extends CloudRouteTest {

    private boolean mended;

    private MacroConverter throwing(Error error) {
        return (macro, context) -> {
            if (!mended) {
                throw error;
            }
        };
    }

    @Test
    void aPageThatCannotBeConvertedGoesToTheRoutesErrorHandlingAndIsOfferedAgain() throws Exception {
        wiki.createPage("RP", null, "Good", "<p>x</p>");
        String bad = wiki.createPage("RP", null, "Bad", "<ac:structured-macro ac:name=\"boom\"/>")
                .toString();
        wiki.createPage("RP", null, "Good too", "<p>x</p>");
        context.getComponent("confluence", ConfluenceComponent.class)
                .useConverter(new ContentConverter(Map.of("boom", throwing(new StackOverflowError()))));
        List<String> failed = new ArrayList<>();
        route(builder -> {
            builder.onException(Exception.class)
                    .process(exchange ->
                            failed.add(exchange.getIn().getHeader(ConfluenceHeaders.CONTENT_ID, String.class)
                                    + " "
                                    + exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                                            .getMessage()))
                    .handled(false);
            builder.from("confluence:RP?startScheduler=false")
                    .routeId(ROUTE)
                    .process(exchange -> received.add(exchange.getIn().getBody(ConfluenceChange.class)));
        });
        poll();
        assertThat(received).extracting(ConfluenceChange::title).containsExactlyInAnyOrder("Good", "Good too");
        assertThat(failed).singleElement().asString().startsWith(bad + " ").contains("nested too deeply");
        assertThat(status().faults()).isNotNull();

        mended = true;
        clock.advance(Duration.ofHours(2));
        assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("Bad");
    }

    @Test
    void aCommentThatCannotBeConvertedIsNamedAndKeepsNothingElseBack() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        ContentId bad = wiki.comment(page, "First");
        wiki.edit(bad, "<ac:structured-macro ac:name=\"boom\"/>");
        ContentId lossy = wiki.comment(page, "Second");
        wiki.edit(lossy, "<p>fine</p><script>gone</script>");
        context.getComponent("confluence", ConfluenceComponent.class)
                .useConverter(new ContentConverter(Map.of("boom", throwing(new StackOverflowError()))));

        follow("RP?include=comments");

        ConfluenceChange change = received.get(0);
        assertThat(change.text()).isEqualTo("x\n");
        assertThat(change.comments())
                .extracting(ConfluenceChange.Comment::id, comment -> comment.body() == null)
                .containsExactly(tuple(bad.toString(), true), tuple(lossy.toString(), false));
        assertThat(change.conversion().warnings())
                .contains("comment " + bad + " cannot be converted: it is nested too deeply")
                .anySatisfy(warning -> assertThat(warning).startsWith("in a comment: "));
    }
}
