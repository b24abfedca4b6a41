package io.github.camelconfluence;

import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.leaks.RouteWatch;
import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.Site;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One simulated Confluence and one Camel context, in which each deed of a test is done to a scene of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeedFixture {

    final TestClock clock = new TestClock();
    final Site wiki = Site.empty(clock);
    private final CamelContext context = new DefaultCamelContext();
    ConfluenceSimulator confluence;
    private ProducerTemplate template;
    Scene scene;
    private int scenes;

    abstract Settings simulator();

    abstract Map<String, Object> connection(ConfluenceSimulator confluence);

    @BeforeAll
    void start() throws Exception {
        confluence = simulator().site(wiki).clock(clock).start();
        RouteWatch watch = new RouteWatch();
        watch.start();
        context.getManagementStrategy().addEventNotifier(watch);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:do").toD("${header.address}").process(exchange -> read(exchange.getMessage()));
            }
        });
        context.start();
        template = context.createProducerTemplate();
    }

    /** A component of its own for each test: what one has learned of limits and refused credentials is not the next one's. */
    @BeforeEach
    void makeAScene() {
        ConfluenceComponent component = context.getComponent("confluence", ConfluenceComponent.class);
        component.useClock(clock);
        component.useSteadyClocks(() -> clock);
        component.useWaiters(() -> clock::advance);
        PropertyBindingSupport.bindProperties(
                context, component.getConfiguration(), new HashMap<>(connection(confluence)));
        component.client();
        scene = new Scene(wiki, "S" + ++scenes);
        confluence.requests().clear();
    }

    @AfterEach
    void endTheFaults() {
        ServiceHelper.stopAndShutdownService(context.removeComponent("confluence"));
        confluence.faults().clear();
        RouteWatch.look(confluence.requests());
    }

    @AfterAll
    void stop() {
        context.stop();
        confluence.close();
    }

    /** What is streamed ends with its exchange. */
    private static void read(Message message) {
        Object body = message.getBody();
        if (body instanceof Iterator<?> rows) {
            List<String> names = new ArrayList<>();
            rows.forEachRemaining(row -> names.add(
                    row instanceof ConfluenceContent content
                            ? content.title()
                            : ((ConfluenceContent.Space) row).key()));
            message.setBody(names);
        } else if (body instanceof InputStream) {
            message.setBody(message.getBody(String.class));
        } else if (body instanceof ConnectionReport report) {
            message.setBody(report.ok() ? "fine" : report.toString());
        } else if (body instanceof ConfluenceContent content && content.text() != null) {
            message.setBody(content.text());
        }
    }

    Exchange run(Deed deed) {
        return template.request("direct:do", exchange -> {
            exchange.getMessage().setBody("New");
            exchange.getMessage().setHeaders(new HashMap<>(deed.headers(scene)));
            exchange.getMessage().setHeader("address", deed.address(scene));
        });
    }
}
