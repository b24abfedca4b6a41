package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmptyPollsTest extends CloudRouteTest {

    @Test
    void aRouteThatAsksForItIsToldOfEveryPollThatFoundNothing() throws Exception {
        pages(2);
        List<Boolean> bodies = new ArrayList<>();
        follow(
                "RP?sendEmptyMessageWhenIdle=true",
                exchange -> bodies.add(exchange.getIn().getBody() instanceof ConfluenceChange));

        poll();
        assertThat(bodies).containsExactly(true, true);
        poll();
        assertThat(bodies).containsExactly(true, true, false);
        wiki.createPage("RP", null, "Another", "<p>x</p>");
        poll();
        poll();
        assertThat(bodies).containsExactly(true, true, false, true, false);
    }
}
