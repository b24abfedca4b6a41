package io.github.camelconfluence;

import io.github.camelconfluence.attachment.Attachments;
import io.github.camelconfluence.attachment.FetchedAttachment;
import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.FrontMatter;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Rendering;
import io.github.camelconfluence.content.Source;
import io.github.camelconfluence.sync.Change;
import io.github.camelconfluence.sync.Readers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words a change of one endpoint as its message body. Thread-safe. */
final class ChangeRendering {

    private final SyncPlan plan;
    private final Site site;
    private final ContentConverter converter;
    private final References references;
    private final Attachments attachments;

    ChangeRendering(SyncPlan plan, Site site, ContentConverter converter, Attachments attachments) {
        this.plan = plan;
        this.site = site;
        this.converter = converter;
        this.attachments = attachments;
        this.references = References.unresolved(site.url().toString());
    }

    ConfluenceChange render(Change change) {
        if (change instanceof Change.Present present) {
            return present(present);
        }
        return gone((Change.Gone) change);
    }

    private ConfluenceChange present(Change.Present change) {
        Content content = change.content();
        Converted converted = converted(content);
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
                change.parts().comments().stream()
                        .map(comment -> PartRendering.comment(
                                comment, remark -> converted(remark).body()))
                        .toList(),
                PartRendering.file(content),
                PartRendering.remark(content),
                null,
                contentHash(content),
                converted.conversion(),
                body(change, converted));
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
                                        new ArrayList<>(clause.groups())))
                                .toList());
    }

    private static @Nullable String contentHash(Content content) {
        String hash = Change.bodyHash(content);
        return hash.isEmpty() ? null : hash;
    }

    private ConfluenceChange.@Nullable Body body(Change.Present change, Converted converted) {
        ConfluenceChange.Body body = converted.body();
        boolean plain = body == null || !plan.frontMatter() || change.type() == ContentType.ATTACHMENT;
        return plain ? body : new ConfluenceChange.Body(body.format(), frontMatter(change) + body.value());
    }

    private record Converted(ConfluenceChange.@Nullable Body body, ConfluenceChange.Conversion conversion) {

        static Converted lossless(ConfluenceChange.@Nullable Body body) {
            return new Converted(body, ConfluenceChange.Conversion.LOSSLESS);
        }
    }

    private Converted converted(Content content) {
        if (plan.format() == BodyFormat.NONE) {
            return Converted.lossless(null);
        }
        if (content.type() == ContentType.ATTACHMENT) {
            return attached(attachments.fetch(content));
        }
        Body kept = content.body();
        if (kept == null) {
            return Converted.lossless(null);
        }
        String value = kept.value();
        boolean adf = kept.representation() == BodyRepresentation.ADF;
        boolean asKept = adf ? plan.format() == BodyFormat.ADF : plan.format() == BodyFormat.STORAGE;
        if (asKept) {
            return Converted.lossless(new ConfluenceChange.Body(plan.format().optionName(), value));
        }
        BodyFormat target = target(plan.format());
        Rendering rendering =
                converter.convert(adf ? new Source.Adf(value) : new Source.Storage(value), target, references);
        return new Converted(
                new ConfluenceChange.Body(target.optionName(), rendering.value()),
                new ConfluenceChange.Conversion(rendering.warnings()));
    }

    /** Text as it is, whatever the body format of pages. */
    private static Converted attached(FetchedAttachment attachment) {
        return new Converted(
                attachment.text() == null
                        ? null
                        : new ConfluenceChange.Body(BodyFormat.TEXT.optionName(), attachment.text()),
                new ConfluenceChange.Conversion(attachment.warnings()));
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
