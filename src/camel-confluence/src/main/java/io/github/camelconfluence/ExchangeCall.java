package io.github.camelconfluence;

import io.github.camelconfluence.operation.Call;
import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.operation.GivenFile;
import io.github.camelconfluence.operation.GivenText;
import io.github.camelconfluence.operation.Parameter;
import io.github.camelconfluence.operation.TextFormat;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** An exchange, read as an operation needs it; closing it removes what was put aside for it. */
final class ExchangeCall implements Call, AutoCloseable {

    private final Message message;
    private final ProducerPlan plan;
    private final Object body;
    private @Nullable UploadedBody upload;
    private @Nullable GivenText text;

    ExchangeCall(Exchange exchange, ProducerPlan plan) {
        this.message = exchange.getMessage();
        this.plan = plan;
        this.body = message.getBody();
    }

    @Override
    public Optional<String> value(Parameter parameter) {
        return header(parameter.header())
                .or(() -> Optional.ofNullable(plan.options().get(parameter)));
    }

    /** Several labels may come as a list. */
    private Optional<String> header(String name) {
        Object value = message.getHeader(name);
        String text = value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : message.getHeader(name, String.class);
        return Optional.ofNullable(OptionValues.given(text));
    }

    /** Read once: a stream has nothing more the second time. */
    @Override
    public GivenText text() {
        GivenText known = text;
        if (known == null) {
            known = read();
            text = known;
        }
        return known;
    }

    private GivenText read() {
        ConfluenceContent.Body page = body instanceof ConfluenceContent content ? content.body() : null;
        if (page != null) {
            return new GivenText(
                    TextFormat.named(page.format(), "The bodyFormat with which the page was read"), page.value());
        }
        if (body instanceof ConfluenceChange change) {
            ConfluenceChange.Body given = change.body();
            if (given == null) {
                throw new IllegalArgumentException("The change of content " + change.id()
                        + " has no body to be written: filter by header " + ConfluenceHeaders.EVENT
                        + ", and consume with another bodyFormat than none");
            }
            return new GivenText(
                    TextFormat.named(given.format(), "The bodyFormat with which the change was consumed"),
                    given.value());
        }
        String given = message.getBody(String.class);
        if (given == null) {
            throw new IllegalArgumentException(
                    "The message has no body that is text: set one, which becomes the page's");
        }
        return new GivenText(TextFormat.named(plan.choices().bodyFormat().optionName(), "Option bodyFormat"), given);
    }

    @Override
    public GivenFile file() {
        UploadedBody known = upload;
        if (known == null) {
            known = UploadedBody.of(message);
            upload = known;
        }
        return known.file();
    }

    @Override
    public Optional<Source> source() {
        if (body instanceof ConfluenceChange change) {
            Set<String> ids = new LinkedHashSet<>();
            ids.add(change.id());
            if (change.parentId() != null) {
                ids.add(change.parentId());
            }
            change.ancestors().forEach(ancestor -> ids.add(ancestor.id()));
            return Optional.of(new Source(change.site(), ids));
        }
        Optional<String> site = header(ConfluenceHeaders.SITE);
        Set<String> ids = header(ConfluenceHeaders.CONTENT_ID).map(Set::of).orElse(Set.of());
        return site.map(address -> new Source(address, ids));
    }

    @Override
    public void close() {
        if (upload != null) {
            upload.close();
        }
    }
}
