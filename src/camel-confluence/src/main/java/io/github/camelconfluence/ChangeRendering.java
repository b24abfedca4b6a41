package io.github.camelconfluence;

import io.github.camelconfluence.attachment.Attachments;
import io.github.camelconfluence.attachment.FetchedAttachment;
import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.FrontMatter;
import io.github.camelconfluence.content.Parsed;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Rendering;
import io.github.camelconfluence.content.Source;
import io.github.camelconfluence.sync.Change;
import io.github.camelconfluence.sync.Readers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Words a change of one endpoint as its message body. Thread-safe but for {@link #readAhead}: slices are handed out one after
 * the other.
 */
final class ChangeRendering {

    private final SyncPlan plan;
    private final Site site;
    private final ContentConverter converter;
    private final PageBodies bodies;
    private final Attachments attachments;

    ChangeRendering(
            SyncPlan plan,
            ConfluenceClient client,
            ContentConverter converter,
            Attachments attachments,
            Clock clock,
            Executor workers) {
        this.plan = plan;
        this.site = client.site();
        this.converter = converter;
        this.attachments = attachments;
        this.bodies = new PageBodies(client, converter, new SiteNames(client, clock), workers);
    }

    /** Looks up together what the changes of a slice name, before they are rendered one by one. */
    void readAhead(List<Change> slice) {
        bodies.readAhead(slice.stream()
                .filter(Change.Present.class::isInstance)
                .map(Change.Present.class::cast)
                .filter(change -> change.content().body() != null
                        && plan.format() != BodyFormat.NONE
                        && !isAsKept(change.content().body()))
                .toList());
    }

    ConfluenceChange render(Change change) {
        if (change instanceof Change.Present present) {
            return present(present);
        }
        return gone((Change.Gone) change);
    }

    /** Cuts nothing yet: most routes want no chunks. */
    ChunkSource chunks(Change change, ConfluenceChange message) {
        if (!(change instanceof Change.Present present)) {
            return new ChunkSource(message, site.deployment(), List::of);
        }
        References references = bodies.references(present);
        return new ChunkSource(message, site.deployment(), () -> {
            Source source = source(present.content(), message);
            if (source == null) {
                return plan.format() == BodyFormat.NONE ? null : List.of();
            }
            return converter.chunks(source, references, plan.chunking().chunker(), message.id(), place(present));
        });
    }

    private static List<String> place(Change.Present change) {
        List<String> place = new ArrayList<>();
        place.add(change.space().name());
        change.ancestors().forEach(ancestor -> place.add(ancestor.title()));
        place.add(change.content().title());
        return place;
    }

    /** What has no body of its own, such as an attachment, may have been given one as text. */
    private static @Nullable Source source(Content content, ConfluenceChange message) {
        if (content.body() != null) {
            return PageBodies.source(content.body());
        }
        return message.text() == null ? null : new Source.Text(message.text());
    }

    private ConfluenceChange present(Change.Present change) {
        Content content = change.content();
        Converted converted = converted(change);
        Set<String> warnings = new LinkedHashSet<>(converted.conversion().warnings());
        List<ConfluenceChange.Comment> comments = change.parts().comments().stream()
                .map(comment -> PartRendering.comment(comment, part -> commentBody(part, change, warnings)))
                .toList();
        return new ConfluenceChange(
                ConfluenceChange.SCHEMA,
                change.event().wireName(),
                List.copyOf(change.changes()),
                content.id().value(),
                content.type().wireName(),
                content.status().wireName(),
                content.title(),
                site.url().toString(),
                space(change),
                content.parent() == null ? null : content.parent().id().value(),
                ancestors(change),
                new ConfluenceChange.Version(
                        content.version().number(),
                        content.version().createdAt().toString(),
                        content.version().authorId(),
                        content.version().message()),
                content.createdAt().toString(),
                change.labels(),
                readers(change.readers()),
                content.url().toString(),
                change.path(),
                change.previousPath(),
                change.parts().attachments().stream()
                        .map(PartRendering::attachment)
                        .toList(),
                comments,
                PartRendering.file(content),
                PartRendering.remark(content),
                null,
                contentHash(change),
                converted.properties(),
                new ConfluenceChange.Conversion(List.copyOf(warnings)),
                converted.body());
    }

    private ConfluenceChange gone(Change.Gone change) {
        return new ConfluenceChange(
                ConfluenceChange.SCHEMA,
                change.event().wireName(),
                List.of("status"),
                change.id().value(),
                change.type().wireName(),
                "deleted",
                change.title(),
                site.url().toString(),
                space(change),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                change.path(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                change.reason().wireName(),
                null,
                Map.of(),
                ConfluenceChange.Conversion.LOSSLESS,
                null);
    }

    private static ConfluenceChange.Space space(Change change) {
        return new ConfluenceChange.Space(
                change.space().id().value(),
                change.space().key(),
                change.space().name());
    }

    private List<ConfluenceChange.Ancestor> ancestors(Change.Present change) {
        if (!plan.include().contains("ancestors")) {
            return List.of();
        }
        return change.ancestors().stream()
                .map(ancestor -> new ConfluenceChange.Ancestor(ancestor.id().value(), ancestor.title()))
                .toList();
    }

    private static ConfluenceChange.@Nullable Readers readers(@Nullable Readers readers) {
        return readers == null
                ? null
                : new ConfluenceChange.Readers(
                        readers.anonymous(),
                        readers.allOf().stream()
                                .map(clause -> new ConfluenceChange.Clause(
                                        clause.source(),
                                        new ArrayList<>(clause.users()),
                                        new ArrayList<>(clause.groups()),
                                        clause.anyUser()))
                                .toList());
    }

    private static @Nullable String contentHash(Change.Present change) {
        String hash = change.hashes().body();
        return hash.isEmpty() ? null : hash;
    }

    private record Converted(
            ConfluenceChange.@Nullable Body body,
            Map<String, String> properties,
            ConfluenceChange.Conversion conversion) {

        static Converted lossless(ConfluenceChange.@Nullable Body body) {
            return new Converted(body, Map.of(), ConfluenceChange.Conversion.LOSSLESS);
        }
    }

    private Converted converted(Change.Present change) {
        if (change.type() == ContentType.ATTACHMENT && plan.format() != BodyFormat.NONE) {
            return attached(attachments.fetch(change.content()));
        }
        Body body = change.content().body();
        return converted(body, () -> bodies.take(change), change, plan.frontMatter() ? frontMatter(change) : "");
    }

    /** A carried comment names people and files as its page does, and does not keep it back when it cannot be converted. */
    private ConfluenceChange.@Nullable Body commentBody(Content comment, Change.Present change, Set<String> warnings) {
        Body body = comment.body();
        try {
            Converted converted = converted(body, () -> bodies.parse(Objects.requireNonNull(body)), change, "");
            converted.conversion().warnings().forEach(warning -> warnings.add("in a comment: " + warning));
            return converted.body();
        } catch (RuntimeException | StackOverflowError e) {
            String why = e instanceof StackOverflowError ? "it is nested too deeply" : String.valueOf(e.getMessage());
            warnings.add("comment " + comment.id() + " cannot be converted: " + why);
            return null;
        }
    }

    private Converted converted(@Nullable Body body, Supplier<Parsed> parsed, Change.Present change, String before) {
        if (plan.format() == BodyFormat.NONE || body == null) {
            return Converted.lossless(null);
        }
        if (isAsKept(body)) {
            return Converted.lossless(new ConfluenceChange.Body(plan.format().optionName(), body.value()));
        }
        BodyFormat target = target(plan.format());
        Rendering rendering = converter.write(parsed.get(), target, bodies.references(change));
        return new Converted(
                new ConfluenceChange.Body(target.optionName(), before + rendering.value()),
                rendering.properties(),
                new ConfluenceChange.Conversion(rendering.warnings()));
    }

    /** Text as it is, whatever the body format of pages. */
    private static Converted attached(FetchedAttachment attachment) {
        return new Converted(
                attachment.text() == null
                        ? null
                        : new ConfluenceChange.Body(BodyFormat.TEXT.optionName(), attachment.text()),
                Map.of(),
                new ConfluenceChange.Conversion(attachment.warnings()));
    }

    private boolean isAsKept(Body body) {
        boolean adf = body.representation() == BodyRepresentation.ADF;
        return plan.format() == (adf ? BodyFormat.ADF : BodyFormat.STORAGE);
    }

    /** What Confluence keeps in the other representation only is told as HTML rather than not at all. */
    private static BodyFormat target(BodyFormat wanted) {
        return wanted == BodyFormat.STORAGE || wanted == BodyFormat.ADF ? BodyFormat.HTML : wanted;
    }

    private static String frontMatter(Change.Present change) {
        Content content = change.content();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", content.id().value());
        values.put("title", content.title());
        values.put("space", change.space().key());
        values.put("path", change.path());
        values.put("url", content.url().toString());
        values.put("version", content.version().number());
        values.put("labels", change.labels());
        values.put("createdAt", content.createdAt().toString());
        values.put("modifiedAt", content.version().createdAt().toString());
        return FrontMatter.of(values);
    }
}
