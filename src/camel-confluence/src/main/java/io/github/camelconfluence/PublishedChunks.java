package io.github.camelconfluence;

import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import io.github.camelconfluence.content.chunk.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Chunks of a change that comes back from Kafka or any other system, made of what it says and nothing else. */
final class PublishedChunks {

    private static final Set<String> TYPES_WITH_BODY =
            Set.of(ContentType.PAGE.wireName(), ContentType.BLOGPOST.wireName(), ContentType.COMMENT.wireName());

    private PublishedChunks() {}

    static ChunkSource of(Exchange exchange) {
        ConfluenceChange change = PublishedChange.in(exchange.getMessage());
        if (change == null) {
            change = Tombstone.of(exchange.getMessage());
        }
        return of(change, component(exchange.getContext()));
    }

    private static ChunkSource of(ConfluenceChange change, ConfluenceComponent component) {
        return new ChunkSource(
                change, deployment(change), () -> chunks(change, component.converter(), component.chunking()));
    }

    /** The one whose options are set, whatever it is called; else one with nothing but defaults. */
    private static ConfluenceComponent component(CamelContext context) {
        String name = "confluence";
        if (!(context.hasComponent(name) instanceof ConfluenceComponent)) {
            for (String other : context.getComponentNames()) {
                if (context.hasComponent(other) instanceof ConfluenceComponent component) {
                    return component;
                }
            }
        }
        return Objects.requireNonNull(context.getComponent(name, ConfluenceComponent.class));
    }

    private static @Nullable List<Chunk> chunks(
            ConfluenceChange change, ContentConverter converter, Chunking chunking) {
        if (change.event().equals(ConfluenceChunk.DELETED)) {
            return List.of();
        }
        ConfluenceChange.Body body = change.body();
        if (body == null || body.value() == null) {
            return TYPES_WITH_BODY.contains(change.type()) ? null : List.of();
        }
        Source source = source(body, change);
        try {
            return converter.chunks(
                    source, References.unresolved(change.site()), chunking.chunker(), change.id(), place(change));
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableChangeException(
                    "confluence:chunks cannot cut the body of content " + change.id() + ": " + e, e);
        }
    }

    private static Source source(ConfluenceChange.Body body, ConfluenceChange change) {
        return switch (String.valueOf(body.format())) {
            case "markdown" -> new Source.Markdown(body.value());
            // What we write as HTML is made of elements that storage format has too.
            case "html", "storage" -> new Source.Storage(body.value());
            case "adf" -> new Source.Adf(body.value());
            case "text" -> new Source.Text(body.value());
            default ->
                throw new IllegalStateException("confluence:chunks cannot read the body of content " + change.id()
                        + ", whose format is '" + body.format()
                        + "': set bodyFormat to markdown, html, text, storage or adf where 'confluence:' is read from");
        };
    }

    private static List<String> place(ConfluenceChange change) {
        List<String> place = new ArrayList<>();
        place.add(change.space().name());
        change.ancestors().forEach(ancestor -> place.add(ancestor.title()));
        place.add(change.title());
        return place;
    }

    /**
     * Decides how anchors of headings are spelled, nothing else. A Cloud site is always delivered as its origin and /wiki, and
     * its addresses go on with /spaces/. A host's name says nothing (Cloud has domains of one's own), a path of /wiki alone
     * little (a Data Center may lie there), and new Data Centers have /spaces/ as well: only both together tell. Where that
     * fails, a link leads to the top of the right page.
     */
    private static Deployment deployment(ConfluenceChange change) {
        String site = change.site();
        boolean cloud =
                site.endsWith("/wiki") && (change.url() == null || change.url().startsWith(site + "/spaces/"));
        return cloud ? Deployment.CLOUD : Deployment.DATA_CENTER;
    }
}
