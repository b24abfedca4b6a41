package io.github.camelconfluence.client.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ContentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A content with its labels and restrictions expanded. */
public record WireAnnotated(
        String id,
        @Nullable Metadata metadata,
        @Nullable ByOperation restrictions,
        @Nullable Saved version,
        @Nullable Place space) {

    public record Place(@Nullable String id) {}

    public record Saved(int number) {}

    public record Metadata(@Nullable WirePage<Label> labels) {}

    public record Label(@Nullable String prefix, String name) {
        public boolean isGlobal() {
            return prefix == null || prefix.equals("global");
        }
    }

    public record ByOperation(@Nullable WireRestrictions read) {}

    /** A listing of them. */
    public record Listing(
            @Nullable List<WireAnnotated> results,
            @Nullable Integer limit,
            @JsonProperty("_links") WirePage.@Nullable WireNext links) {

        public List<WireAnnotated> rows() {
            return results == null ? List.of() : results;
        }

        public @Nullable String next() {
            return links == null ? null : links.next();
        }
    }

    /** What to expand to get them. */
    public static String expansion(boolean withRestrictions) {
        return withRestrictions
                ? "metadata.labels,restrictions.read.restrictions.user,restrictions.read.restrictions.group"
                : "metadata.labels";
    }

    public ContentId contentId() {
        return new ContentId(id);
    }

    /** Null where it was not expanded. */
    public @Nullable String spaceId() {
        return space == null ? null : space.id();
    }

    boolean isInVersion(int number) {
        return version != null && version.number() == number;
    }

    /** Empty where the row does not hold everything (lists in rows are cut, CONFCLOUD-71415): then it is read singly. */
    public Optional<Annotations> complete(boolean withRestrictions) {
        WirePage<Label> labels = metadata == null ? null : metadata.labels();
        if (labels == null || labels.results() == null || labels.mayGoOn()) {
            return Optional.empty();
        }
        Audience restriction = null;
        if (withRestrictions) {
            if (restrictions == null
                    || restrictions.read() == null
                    || !restrictions.read().isComplete()) {
                return Optional.empty();
            }
            restriction = restrictions.read().audience();
        }
        return Optional.of(new Annotations(contentId(), sorted(labels.rows()), restriction));
    }

    public static List<String> sorted(List<Label> labels) {
        return labels.stream()
                .filter(Label::isGlobal)
                .map(Label::name)
                .distinct()
                .sorted()
                .toList();
    }
}
