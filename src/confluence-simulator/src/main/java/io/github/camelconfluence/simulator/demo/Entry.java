package io.github.camelconfluence.simulator.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.simulator.model.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page, blog post, folder, whiteboard or database of the demo site. The parent is named by its title,
 * people by their key; the body is in a file of its own.
 */
record Entry(
        ContentType type,
        String title,
        @Nullable String parent,
        @Nullable String file,
        List<Edit> versions,
        @JsonProperty("archived") @Nullable String archivedAt,
        @Nullable List<String> labels,
        @Nullable Readers readers,
        @Nullable List<String> attachments,
        @Nullable List<Remark> comments) {

    /** A version; the first is the creation. */
    record Edit(
            @JsonProperty("at") String time,
            String author,
            @Nullable String message) {

        Instant at() {
            return Instant.parse(time);
        }
    }

    /** Who alone may read. */
    record Readers(Set<String> users, Set<String> groups) {}

    /** A comment; a selection makes it an inline one. */
    record Remark(
            @JsonProperty("at") String time,
            String author,
            String body,
            @Nullable String selection,
            boolean resolved,
            @Nullable List<Remark> replies) {

        Instant at() {
            return Instant.parse(time);
        }

        List<Remark> answers() {
            return Objects.requireNonNullElse(replies, List.of());
        }
    }

    Edit creation() {
        return versions.get(0);
    }

    List<Edit> edits() {
        return versions.subList(1, versions.size());
    }

    Optional<Instant> archived() {
        return Optional.ofNullable(archivedAt).map(Instant::parse);
    }

    List<String> labelNames() {
        return Objects.requireNonNullElse(labels, List.of());
    }

    List<String> attachmentNames() {
        return Objects.requireNonNullElse(attachments, List.of());
    }

    List<Remark> remarks() {
        return Objects.requireNonNullElse(comments, List.of());
    }
}
