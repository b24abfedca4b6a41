package io.github.camelconfluence;

import static io.github.camelconfluence.OptionValues.atLeast;
import static io.github.camelconfluence.OptionValues.given;
import static io.github.camelconfluence.OptionValues.oneOf;

import io.github.camelconfluence.attachment.AttachmentRules;
import io.github.camelconfluence.attachment.MediaTypes;
import io.github.camelconfluence.check.Need;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.sync.DeletionGuard;
import io.github.camelconfluence.sync.Digest;
import io.github.camelconfluence.sync.Scope;
import io.github.camelconfluence.sync.SyncOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a consumer endpoint's options mean; made, and so checked, when the endpoint is created. */
record SyncPlan(
        Scope scope,
        BodyFormat format,
        boolean frontMatter,
        Set<String> include,
        Chunking chunking,
        ConfluenceConfiguration options) {

    private static final ConfluenceConfiguration DEFAULTS = new ConfluenceConfiguration();
    private static final Set<String> INCLUDABLE = Set.of("labels", "ancestors", "readers", "attachments", "comments");
    private static final Set<ContentType> FOLLOWED = EnumSet.complementOf(EnumSet.of(ContentType.OTHER));
    private static final String TYPES = "page, blogpost, comment, attachment, folder, whiteboard or database";

    static SyncPlan of(String spaces, ConfluenceConfiguration options) {
        String cql = given(options.getCql());
        Scope scope = new Scope(
                spaces,
                types(given(options.getTypes(), DEFAULTS.getTypes())),
                List.copyOf(roots(options.getRootPage())),
                names(options.getLabels()),
                names(options.getExcludeLabels()),
                cql == null ? null : new Cql(cql),
                options.isIncludeArchived());
        BodyFormat format =
                oneOf("bodyFormat", given(options.getBodyFormat(), DEFAULTS.getBodyFormat()), BodyFormat.class);
        if (options.isFrontMatter() && format != BodyFormat.MARKDOWN) {
            throw new IllegalArgumentException(
                    "Option frontMatter=true needs bodyFormat=markdown, not " + options.getBodyFormat());
        }
        Set<String> include = names(options.getInclude());
        if (!INCLUDABLE.containsAll(include)) {
            throw new IllegalArgumentException("Option include is '" + options.getInclude()
                    + "': use any of labels, ancestors, readers, attachments, comments");
        }
        initialSync(options);
        percent(options.getMaxDeletions());
        atLeast(1, "maxPending", options.getMaxPending());
        atLeast(1, "reconcileInterval", options.getReconcileInterval());
        attachmentRules(options);
        return new SyncPlan(scope, format, options.isFrontMatter(), include, Chunking.of(options), options);
    }

    private enum InitialSync {
        FULL,
        NONE
    }

    /**
     * @param converter the fingerprint of what makes the bodies
     * @param attachments who reads their text, by name; empty if nobody does
     */
    SyncOptions optionsFor(String syncId, String converter, String attachments) {
        return new SyncOptions(
                syncId,
                representation(),
                include.contains("labels"),
                include.contains("readers"),
                parts(),
                Duration.ofMillis(options.getReconcileInterval()),
                initialSync(options) == InitialSync.NONE,
                given(options.getResync()),
                fingerprint(converter, attachments),
                new DeletionGuard(percent(options.getMaxDeletions()), given(options.getReleaseDeletions())),
                options.getMaxPending());
    }

    /** What following takes, for whoever tests whether the account has it. */
    Set<Need> needs() {
        boolean names = format == BodyFormat.MARKDOWN || format == BodyFormat.HTML || format == BodyFormat.TEXT;
        return Need.of(scope, include, names);
    }

    AttachmentRules attachmentRules() {
        return attachmentRules(options);
    }

    private static AttachmentRules attachmentRules(ConfluenceConfiguration options) {
        return new AttachmentRules(
                atLeast(1, "attachmentMaxSize", options.getAttachmentMaxSize()),
                Duration.ofMillis(atLeast(1, "attachmentTimeout", options.getAttachmentTimeout())),
                MediaTypes.parse(given(options.getAttachmentTypes(), DEFAULTS.getAttachmentTypes())));
    }

    private Set<ContentType> parts() {
        Set<ContentType> parts = EnumSet.noneOf(ContentType.class);
        if (include.contains("attachments")) {
            parts.add(ContentType.ATTACHMENT);
        }
        if (include.contains("comments")) {
            parts.add(ContentType.COMMENT);
        }
        return parts;
    }

    private static InitialSync initialSync(ConfluenceConfiguration options) {
        return oneOf("initialSync", given(options.getInitialSync(), DEFAULTS.getInitialSync()), InitialSync.class);
    }

    private BodyRepresentation representation() {
        return switch (format) {
            case NONE -> BodyRepresentation.NONE;
            case ADF -> BodyRepresentation.ADF;
            case MARKDOWN, HTML, TEXT, STORAGE -> BodyRepresentation.STORAGE;
        };
    }

    /** Of everything that decides what is delivered and what a message says. */
    private String fingerprint(String converter, String attachments) {
        String rest = scope.types().contains(ContentType.ATTACHMENT)
                ? "|" + options.getAttachmentMaxSize() + "|"
                        + attachmentRules().types().patterns() + "|" + attachments
                : "";
        return Digest.sha256(String.join(
                "|",
                scope.spaces(),
                scope.types().toString(),
                scope.roots().toString(),
                sorted(scope.labels()),
                sorted(scope.excludeLabels()),
                String.valueOf(scope.cql()),
                String.valueOf(scope.archived()),
                format.name(),
                String.valueOf(frontMatter),
                sorted(include),
                chunking.fingerprint(),
                converter + rest));
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(","));
    }

    private static Set<ContentType> types(String typed) {
        Set<ContentType> types = EnumSet.noneOf(ContentType.class);
        for (String name : names(typed)) {
            ContentType type = ContentType.ofWireName(name.toLowerCase(Locale.ROOT));
            if (!FOLLOWED.contains(type)) {
                throw new IllegalArgumentException("Option types names '" + name + "': use any of " + TYPES);
            }
            types.add(type);
        }
        if (types.isEmpty()) {
            throw new IllegalArgumentException("Option types is empty: use any of " + TYPES);
        }
        return types;
    }

    /** Several ids may be given, but only one title, since titles contain commas. */
    private static Set<String> roots(@Nullable String typed) {
        boolean ids = typed != null && typed.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == ' ');
        return ids || typed == null || typed.isBlank() ? names(typed) : Set.of(typed.strip());
    }

    private static Set<String> names(@Nullable String typed) {
        return typed == null
                ? Set.of()
                : Arrays.stream(typed.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int percent(String typed) {
        String digits = given(typed, DEFAULTS.getMaxDeletions()).replace("%", "");
        if (!digits.isEmpty()
                && digits.length() <= 3
                && digits.chars().allMatch(Character::isDigit)
                && Integer.parseInt(digits) <= 100) {
            return Integer.parseInt(digits);
        }
        throw new IllegalArgumentException("Option maxDeletions is '" + typed + "': give a percentage such as 20%");
    }
}
