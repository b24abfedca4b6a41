package io.github.camelconfluence.leaks;

import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.RequestLog;
import io.github.camelconfluence.simulator.leaks.Leaks;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Looks through the headers and exceptions of every exchange that ends, and through the addresses that were asked for. */
public final class RouteWatch extends EventNotifierSupport {

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeFailedEvent failed) {
            look(failed.getExchange());
        } else if (event instanceof ExchangeCompletedEvent completed) {
            look(completed.getExchange());
        }
    }

    private static void look(Exchange exchange) {
        exchange.getMessage()
                .getHeaders()
                .forEach((name, value) -> Leaks.look("Header " + name, String.valueOf(value)));
        exchange.getProperties().forEach((name, value) -> {
            if (value instanceof String text) {
                Leaks.look("Exchange property " + name, text);
            }
        });
        Exception thrown = exchange.getException(Exception.class);
        if (thrown != null) {
            Leaks.look("Failed exchange", thrown);
        }
    }

    public static void look(RequestLog asked) {
        for (LoggedRequest request : asked.all()) {
            Leaks.look("Address", request.path() + "?" + request.query());
        }
    }
}
