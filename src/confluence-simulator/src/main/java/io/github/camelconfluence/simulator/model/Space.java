package io.github.camelconfluence.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A space. Its id never changes; its key may (the alias) and its name does. */
public record Space(long id, String key, String name, Kind kind, boolean archived, Record record) {

    /** The words of v2's {@code type}. */
    public enum Kind {
        GLOBAL,
        COLLABORATION,
        KNOWLEDGE_BASE,
        PERSONAL
    }

    /** What hardly changes, and who may read the space. */
    public record Record(@Nullable ContentId homepage, Instant createdAt, String authorId, Audience audience) {}

    public @Nullable ContentId homepage() {
        return record.homepage();
    }

    public Audience audience() {
        return record.audience();
    }

    public Space named(String newName) {
        return new Space(id, key, newName, kind, archived, record);
    }

    public Space withKey(String newKey) {
        return new Space(id, newKey, name, kind, archived, record);
    }

    public Space archived(boolean nowArchived) {
        return new Space(id, key, name, kind, nowArchived, record);
    }

    public Space withHomepage(ContentId page) {
        return new Space(
                id,
                key,
                name,
                kind,
                archived,
                new Record(page, record.createdAt(), record.authorId(), record.audience()));
    }

    public Space readableBy(Audience audience) {
        return new Space(
                id,
                key,
                name,
                kind,
                archived,
                new Record(record.homepage(), record.createdAt(), record.authorId(), audience));
    }
}
