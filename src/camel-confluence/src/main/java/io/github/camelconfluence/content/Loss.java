package io.github.camelconfluence.content;

/**
 * Something on a page that Markdown cannot say.
 *
 * @param what in words, such as {@code macro toc}
 * @param place the heading above it; empty above the first
 */
public record Loss(String what, String place) {

    @Override
    public String toString() {
        return place.isEmpty() ? what : what + " under \"" + place + "\"";
    }
}
