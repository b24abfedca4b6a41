package io.github.camelconfluence.client;

/** The stable id of a content, e.g. {@code 100042} or {@code att123}; survives renames and moves between spaces. */
public record ContentId(String value) implements Comparable<ContentId> {

    public ContentId {
        if (!isId(value)) {
            throw new IllegalArgumentException("Not a content id: '" + value + "'");
        }
    }

    private static boolean isId(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 128 || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return !value.isEmpty();
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
