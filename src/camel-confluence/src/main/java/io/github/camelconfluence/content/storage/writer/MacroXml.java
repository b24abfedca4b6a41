package io.github.camelconfluence.content.storage.writer;

import io.github.camelconfluence.content.model.Block.Panel.Kind;

/** The few macros that Markdown has a notation for. */
final class MacroXml {

    /** GitHub's purple: none of Confluence's own boxes has it, so a panel of this colour is read as important again. */
    private static final String BORDER_OF_IMPORTANT = "#8250DF";

    private static final String SHADE_OF_IMPORTANT = "#FBEFFF";

    private final Xml out;

    MacroXml(Xml out) {
        this.out = out;
    }

    void code(String language, String title, String text) {
        open("code");
        parameter("language", language);
        parameter("title", title);
        out.open("ac:plain-text-body").cdata(text).close("ac:plain-text-body");
        out.close("ac:structured-macro");
    }

    /** By colour, as they are read: see {@code BoxMacros}. */
    void openBox(Kind kind, String title) {
        open(
                switch (kind) {
                    case NOTE -> "info";
                    case TIP -> "tip";
                    case WARNING -> "note";
                    case CAUTION -> "warning";
                    case PLAIN, IMPORTANT -> "panel";
                });
        parameter("title", title);
        if (kind == Kind.IMPORTANT) {
            parameter("borderColor", BORDER_OF_IMPORTANT);
            parameter("bgColor", SHADE_OF_IMPORTANT);
        }
        out.open("ac:rich-text-body");
    }

    void openExpand(String title) {
        open("expand");
        parameter("title", title);
        out.open("ac:rich-text-body");
    }

    void closeBox() {
        out.close("ac:rich-text-body").close("ac:structured-macro");
    }

    private void open(String name) {
        out.open("ac:structured-macro", "ac:name", name, "ac:schema-version", "1");
    }

    private void parameter(String name, String value) {
        if (!value.isBlank()) {
            out.open("ac:parameter", "ac:name", name).text(value).close("ac:parameter");
        }
    }
}
