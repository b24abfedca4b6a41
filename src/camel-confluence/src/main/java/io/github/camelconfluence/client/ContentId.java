package io.github.camelconfluence.client;

/** The stable id of a content, e.g. {@code 100042} or {@code att123}; survives renames and moves between spaces. */
public record ContentId(String value) implements Comparable<ContentId> {

    public ContentId {
        if (value.isBlank() || !value.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
            throw new IllegalArgumentException("Not a content id: '" + value + "'");
        }
    }

    @Override
    public int compareTo(ContentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
