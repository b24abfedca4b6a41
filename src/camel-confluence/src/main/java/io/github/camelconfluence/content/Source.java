package io.github.camelconfluence.content;

/** A page body as Confluence stores it. */
public sealed interface Source {

    /** A fragment of Confluence storage format: XML without a root, without declared namespaces, with HTML entities. */
    record Storage(String xml) implements Source {}

    /** An Atlassian document: the JSON of a {@code doc} node. */
    record Adf(String json) implements Source {}

    /** Markdown, perhaps below YAML front matter, as we write it or anybody else. */
    record Markdown(String markdown) implements Source {}

    /** Text without any markup, as attachments give it. */
    record Text(String text) implements Source {}
}
