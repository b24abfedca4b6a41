package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Revision;
import io.github.camelconfluence.simulator.model.Body;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;

/** Sends messages to a simulated Confluence and looks what became of it. */
abstract class ProducerContract extends ConfluenceRouteTest {

    static final String TARGET = "CamelConfluenceTargetId";
    static final String TITLE = "CamelConfluenceTargetTitle";
    static final String PARENT = "CamelConfluenceTargetParent";

    ContentId home;

    @BeforeEach
    void makeHome() {
        home = wiki.createPage("RP", null, "Home", "<p>Welcome</p>");
        confluence.requests().clear();
    }

    Exchange send(String operation, Object body, Map<String, ?> headers) {
        return sendTo("confluence:RP?operation=" + operation, body, headers);
    }

    Exchange sendTo(String uri, Object body, Map<String, ?> headers) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            headers.forEach((name, value) -> exchange.getMessage().setHeader(name, value));
        });
    }

    ConfluenceContent written(String operation, Object body, Map<String, ?> headers) {
        return content(send(operation, body, headers));
    }

    static ConfluenceContent content(Exchange exchange) {
        return done(exchange).getMessage().getBody(ConfluenceContent.class);
    }

    static Exchange done(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    <E extends Exception> E refused(Exchange exchange, Class<E> kind) {
        assertThat(exchange.getException()).isInstanceOf(kind);
        return kind.cast(exchange.getException());
    }

    Content page(ContentId id) {
        return wiki.find(id).orElseThrow();
    }

    Content titled(String title) {
        return wiki.find("RP", title).orElseThrow();
    }

    /** An edit by another account than the one that the routes use. */
    void editBySomebodyElse(ContentId page, String storage) {
        wiki.revise(page, new Revision(null, Body.of(storage), null, Accounts.ADMINISTRATOR.accountId(), ""));
    }

    /** Requests that could change something. */
    List<String> writes() {
        return confluence.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    @SuppressWarnings("unchecked")
    static <T> Stream<T> rows(Exchange exchange) {
        Iterator<T> rows = done(exchange).getMessage().getBody(Iterator.class);
        Iterable<T> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false);
    }

    boolean isCloud() {
        return !confluence.url().getPath().contains("confluence");
    }
}
