package io.github.camelconfluence.content.markdown;

/** Where inlines stand decides how a line may end and what must be escaped. */
enum Place {
    PARAGRAPH("\\\n"),
    HEADING(" "),
    CELL("<br>");

    private final String lineBreak;

    Place(String lineBreak) {
        this.lineBreak = lineBreak;
    }

    String lineBreak() {
        return lineBreak;
    }
}
