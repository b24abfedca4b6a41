package io.github.camelconfluence.content.model;

import java.util.List;

/** What stands within a line. */
public sealed interface Inline {

    /** Words; white space is collapsed once the paragraph is complete. */
    record Text(String text) implements Inline {}

    /** Words that look different. */
    record Styled(Style style, List<Inline> content) implements Inline {}

    /** How words can look. */
    enum Style {
        STRONG,
        EMPHASIS,
        STRIKE,
        UNDERLINE,
        SUBSCRIPT,
        SUPERSCRIPT
    }

    /** Code within a line. */
    record CodeSpan(String text) implements Inline {}

    /** A formula within a line, in TeX notation. */
    record Formula(String tex) implements Inline {}

    /** A link; links do not nest. */
    record Link(Target target, List<Inline> content) implements Inline {}

    /** An image within a line; alternative text and title may be empty. */
    record Image(Target source, String alternative, String title) implements Inline {}

    /** A user by account id, user key or user name; the name is what the page itself calls him, or empty. */
    record Mention(String userId, String name) implements Inline {}

    /** A day as yyyy-mm-dd, or whatever the page has in its place. */
    record Date(String day) implements Inline {}

    /** A coloured label. */
    record Status(String title) implements Inline {}

    /** A place that links can point to. */
    record Anchor(String name) implements Inline {}

    /** The end of a line within a paragraph. */
    record Break() implements Inline {}
}
