package io.github.camelconfluence.client;

/** The stable id of a space; its key can be renamed. */
public record SpaceId(String value) {

    public SpaceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A space id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
