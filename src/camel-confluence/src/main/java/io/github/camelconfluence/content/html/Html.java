package io.github.camelconfluence.content.html;

/** Elements, attributes and text; every text is escaped here and nowhere else. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Attributes as names and values in turn; one with an empty value is left out. */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escaped(attributes[i + 1], true);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Html text(String text) {
        escaped(text, false);
        return this;
    }

    Html newLine() {
        out.append('\n');
        return this;
    }

    private void escaped(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
