package io.github.camelconfluence;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.operation.Answer;
import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.operation.ConfluenceOperation;
import io.github.camelconfluence.operation.Operation;
import io.github.camelconfluence.operation.Spaces;
import io.github.camelconfluence.operation.Workplace;
import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;
import org.jspecify.annotations.Nullable;

/**
 * Does to Confluence what the option or the header says, and puts the answer into the message. The site is asked for the first
 * time by the first message: that it is down holds no route up that may need it later. Thread-safe.
 */
final class ConfluenceProducer extends DefaultProducer {

    private final ConfluenceEndpoint endpoint;
    private final ProducerPlan plan;
    private final Map<Operation, ConfluenceOperation> operations = new ConcurrentHashMap<>();
    private @Nullable Workplace workplace;

    ConfluenceProducer(ConfluenceEndpoint endpoint, ProducerPlan plan) {
        super(endpoint);
        this.endpoint = endpoint;
        this.plan = plan;
    }

    @Override
    public void process(Exchange exchange) {
        ExchangeCall call = new ExchangeCall(exchange, plan);
        Operation named = plan.operation(call);
        try (call) {
            if (named == Operation.TEST_CONNECTION) {
                exchange.getMessage().setBody(endpoint.testConnection());
                return;
            }
            SharedClient shared = endpoint.shared();
            ConfluenceOperation operation = operation(named);
            answer(exchange, shared.refusals().ask(() -> operation.run(call)));
            shared.watchToken();
        }
    }

    /** Where the site was never reached, whoever connects to it asks whether the credentials are accepted. */
    private ConfluenceOperation operation(Operation named) {
        ConfluenceOperation known = operations.get(named);
        if (known == null) {
            known = named.at(workplace());
            operations.put(named, known);
        }
        return known;
    }

    private synchronized Workplace workplace() {
        Workplace known = workplace;
        if (known == null) {
            ConfluenceClient client = endpoint.client();
            ConfluenceComponent component = endpoint.getComponent();
            known = new Workplace(
                    client,
                    new Spaces(client, endpoint.getSpaces()),
                    component.converter(),
                    new TargetNames(client, new SiteNames(client, component.clock())),
                    plan.choices());
            workplace = known;
        }
        return known;
    }

    private static void answer(Exchange exchange, Answer answer) {
        Message message = exchange.getMessage();
        message.setBody(answer.body());
        if (answer.content() != null) {
            setHeaders(message, answer.content());
        }
        if (answer.resource() != null) {
            closeWhenDone(exchange, answer.resource());
        }
    }

    private static void setHeaders(Message message, ConfluenceContent content) {
        message.setHeader(ConfluenceHeaders.CONTENT_ID, content.id());
        message.setHeader(ConfluenceHeaders.CONTENT_TYPE, content.type());
        message.setHeader(ConfluenceHeaders.TITLE, content.title());
        message.setHeader(ConfluenceHeaders.SPACE_KEY, content.space().key());
        message.setHeader(ConfluenceHeaders.SITE, content.site());
        message.setHeader(ConfluenceHeaders.URL, content.url());
        message.setHeader(ConfluenceHeaders.VERSION, content.version().number());
        message.setHeader(ConfluenceHeaders.LAST_MODIFIED, content.version().createdAt());
        message.removeHeader(ConfluenceHeaders.OUTCOME);
        if (content.outcome() != null) {
            message.setHeader(ConfluenceHeaders.OUTCOME, content.outcome());
        }
    }

    private static void closeWhenDone(Exchange exchange, Closeable resource) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                IOHelper.close(resource);
            }

            /** Whoever takes the exchange over, such as seda, reads it later. */
            @Override
            public boolean allowHandover() {
                return true;
            }
        });
    }
}
