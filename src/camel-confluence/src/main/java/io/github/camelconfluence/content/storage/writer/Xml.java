package io.github.camelconfluence.content.storage.writer;

/** Elements, attributes and text; every text is escaped here and nowhere else, and what XML cannot hold is left out. */
final class Xml {

    private final StringBuilder out = new StringBuilder();

    /** Attributes as names and values in turn; one with an empty value is left out. */
    Xml open(String element, String... attributes) {
        tag(element, attributes);
        out.append('>');
        return this;
    }

    /** An element without content. */
    Xml empty(String element, String... attributes) {
        tag(element, attributes);
        out.append(" />");
        return this;
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escaped(attributes[i + 1], true);
                out.append('"');
            }
        }
    }

    Xml close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Xml text(String text) {
        escaped(text, false);
        return this;
    }

    /** A section cannot hold its own end: there, the next one begins. */
    Xml cdata(String text) {
        out.append("<![CDATA[")
                .append(valid(text).replace("]]>", "]]]]><![CDATA[>"))
                .append("]]>");
        return this;
    }

    /** What is storage format already. */
    Xml raw(String xml) {
        out.append(xml);
        return this;
    }

    private void escaped(String text, boolean attribute) {
        String valid = valid(text);
        for (int i = 0; i < valid.length(); i++) {
            char c = valid.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> out.append(attribute ? " " : String.valueOf(c));
                default -> out.append(c);
            }
        }
    }

    /** The text itself where all of it is valid. */
    private static String valid(String text) {
        int i = 0;
        while (i < text.length() && isValid(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder valid = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            if (isValid(text, i)) {
                valid.append(text.charAt(i));
            }
        }
        return valid.toString();
    }

    /** XML 1.0, production 2 (Char); a carriage return would be read as a line feed. */
    private static boolean isValid(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < '\ufffe' || c == '\n' || c == '\t';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
