package io.github.camelconfluence.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One piece of content as it stands at a moment: immutable, so that an answer is rendered from a consistent
 * state whatever is edited meanwhile.
 */
public record Content(
        ContentId id,
        ContentType type,
        Status status,
        Place place,
        String title,
        Version version,
        Origin origin,
        Body body,
        Details details) {

    /** When and by whom it was created. */
    public record Origin(Instant createdAt, String authorId) {}

    public String storage() {
        return body.storage(id);
    }

    public Instant modifiedAt() {
        return version.createdAt();
    }

    public Instant createdAt() {
        return origin.createdAt();
    }

    public @Nullable ContentId parent() {
        return place.parent();
    }

    public long spaceId() {
        return place.spaceId();
    }

    public List<Label> labels() {
        return details.labels();
    }

    public Restrictions restrictions() {
        return details.restrictions();
    }

    /** This content as it was in an earlier version; empty where it never had that number. */
    public Optional<Content> asOfVersion(int number) {
        return number == version.number()
                ? Optional.of(this)
                : details.past().stream()
                        .filter(past -> past.version().number() == number)
                        .findFirst()
                        .map(past -> new Content(
                                id, type, status, place, past.title(), past.version(), origin, past.body(), details));
    }

    /** The next version, with the present one kept in the history. */
    Content edited(Version next, String newTitle, Body newBody) {
        List<Details.PastVersion> past = new ArrayList<>(details.past());
        past.add(new Details.PastVersion(version, title, body));
        return new Content(id, type, status, place, newTitle, next, origin, newBody, details.withPast(past));
    }

    Content at(Place newPlace) {
        return new Content(id, type, status, newPlace, title, version, origin, body, details);
    }

    Content in(Status newStatus) {
        return new Content(id, type, newStatus, place, title, version, origin, body, details);
    }

    Content with(Details newDetails) {
        return new Content(id, type, status, place, title, version, origin, body, newDetails);
    }
}
