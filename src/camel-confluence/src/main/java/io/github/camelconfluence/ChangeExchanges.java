package io.github.camelconfluence;

import io.github.camelconfluence.attachment.Attachments;
import io.github.camelconfluence.attachment.MediaTypes;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.sync.Ahead;
import io.github.camelconfluence.sync.Change;
import io.github.camelconfluence.sync.InOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/** Makes an exchange of a change. */
final class ChangeExchanges {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "markdown", "text/markdown; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "text", "text/plain; charset=utf-8",
            "storage", "application/xml; charset=utf-8",
            "adf", "application/json");

    /** The property with the path of an attachment's bytes. */
    static final String DOWNLOAD = "CamelConfluenceDownload";

    private final DefaultConsumer consumer;
    private final ChangeRendering rendering;
    private final Attachments attachments;
    private final Executor workers;

    ChangeExchanges(DefaultConsumer consumer, ChangeRendering rendering, Attachments attachments, Executor workers) {
        this.consumer = consumer;
        this.rendering = rendering;
        this.attachments = attachments;
        this.workers = workers;
    }

    /** A change in words. */
    record Worded(ConfluenceChange body, ChunkSource chunks) {}

    /** Words the changes of a slice in order, ahead of their turn. An attachment is fetched when its turn has come. */
    InOrder<Change, Supplier<Worded>> wordings(List<Change> slice) {
        rendering.readAhead(slice);
        return new InOrder<>(workers, slice, change -> {
            if (change.type() == ContentType.ATTACHMENT) {
                return () -> word(change);
            }
            Worded worded = word(change);
            return () -> worded;
        });
    }

    private Worded word(Change change) {
        ConfluenceChange body = rendering.render(change);
        return new Worded(body, rendering.chunks(change, body));
    }

    /**
     * What cannot be worded goes to the route's error handling, as if its first step had failed: with the headers that need
     * no wording, and no redelivery, which would find no body. Unless no change could be worded now.
     *
     * @param wording what came of {@link #wordings}
     * @param index of the change in its slice of {@code size}
     * @throws ConfluenceException if the site is not asked for a while
     */
    Exchange of(Change change, Ahead<Supplier<Worded>> wording, int index, int size) {
        Exchange exchange = consumer.createExchange(true);
        exchange.setProperty(Exchange.BATCH_INDEX, index);
        exchange.setProperty(Exchange.BATCH_SIZE, size);
        exchange.setProperty(Exchange.BATCH_COMPLETE, index == size - 1);
        try {
            Worded worded = wording.take().get();
            exchange.getIn().setBody(worded.body());
            setHeaders(exchange.getIn(), worded.body());
            if (change instanceof Change.Present present) {
                Instant saved = present.content().version().createdAt();
                exchange.getIn().setHeader(Exchange.MESSAGE_TIMESTAMP, saved.toEpochMilli());
            }
            exchange.setProperty(ChunkSource.PROPERTY, worded.chunks());
            attachments.kept(change.id()).ifPresent(file -> carry(exchange, worded.body(), file));
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof ConfluenceException asked && asked.concernsTheWholeSite()) {
                consumer.releaseExchange(exchange, false);
                throw asked;
            }
            fail(exchange, change, e);
        }
        return exchange;
    }

    private static void carry(Exchange exchange, ConfluenceChange change, Path file) {
        exchange.setProperty(DOWNLOAD, file);
        ConfluenceChange.File told = change.file();
        String declared = told == null || told.mediaType() == null ? "" : told.mediaType();
        exchange.getIn().setHeader(Exchange.CONTENT_TYPE, MediaTypes.of(declared, change.title()));
    }

    /** What was fetched for the exchange of this change is no longer needed. */
    void release(Change change) {
        attachments.release(change.id());
    }

    private static void fail(Exchange exchange, Change change, Throwable why) {
        Exception failure = why instanceof RuntimeException thrown
                ? thrown
                : new RuntimeCamelException(
                        "Content " + change.id().value() + " is nested too deeply to be converted", why);
        Message message = exchange.getIn();
        message.setHeader(ConfluenceHeaders.EVENT, change.event().wireName());
        message.setHeader(ConfluenceHeaders.CONTENT_ID, change.id().value());
        message.setHeader(ConfluenceHeaders.CONTENT_TYPE, change.type().wireName());
        message.setHeader(ConfluenceHeaders.SPACE_KEY, change.space().key());
        message.setHeader(ConfluenceHeaders.PATH, change.path());
        exchange.setException(failure);
        exchange.setProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, failure);
        exchange.setProperty(ExchangePropertyKey.ERRORHANDLER_BRIDGE, true);
        exchange.getExchangeExtension().setRedeliveryExhausted(true);
    }

    private static void setHeaders(Message message, ConfluenceChange change) {
        message.setHeader(ConfluenceHeaders.EVENT, change.event());
        message.setHeader(ConfluenceHeaders.CONTENT_ID, change.id());
        message.setHeader(ConfluenceHeaders.CONTENT_TYPE, change.type());
        message.setHeader(ConfluenceHeaders.SPACE_KEY, change.space().key());
        message.setHeader(ConfluenceHeaders.TITLE, change.title());
        message.setHeader(ConfluenceHeaders.PATH, change.path());
        message.setHeader(ConfluenceHeaders.SITE, change.site());
        setIfThere(message, ConfluenceHeaders.PREVIOUS_PATH, change.previousPath());
        setIfThere(message, ConfluenceHeaders.REASON, change.reason());
        setIfThere(message, ConfluenceHeaders.URL, change.url());
        setIfThere(message, ConfluenceHeaders.CONTENT_HASH, change.contentHash());
        ConfluenceChange.Version version = change.version();
        if (version != null) {
            message.setHeader(ConfluenceHeaders.VERSION, version.number());
            message.setHeader(ConfluenceHeaders.LAST_MODIFIED, version.createdAt());
        }
        if (change.body() != null) {
            setIfThere(
                    message,
                    Exchange.CONTENT_TYPE,
                    MEDIA_TYPES.get(change.body().format().toLowerCase(Locale.ROOT)));
        }
    }

    private static void setIfThere(Message message, String name, @Nullable Object value) {
        if (value != null) {
            message.setHeader(name, value);
        }
    }
}
