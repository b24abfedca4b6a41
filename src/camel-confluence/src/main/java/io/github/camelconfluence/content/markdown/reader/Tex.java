package io.github.camelconfluence.content.markdown.reader;

import org.commonmark.node.CustomNode;

/** A formula between dollars. */
final class Tex extends CustomNode {

    final String text;

    Tex(String text) {
        this.text = text;
    }
}
