package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.Loss;
import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** Lists what of a page Markdown cannot say, in the order of the page. */
final class Losses {

    private static final int MAX_PLACE = 80;

    private final Inexpressible inexpressible;
    private final Reading reading;
    private final List<Found> found = new ArrayList<>();
    private String place = "";

    private Losses(Inexpressible inexpressible, Reading reading) {
        this.inexpressible = inexpressible;
        this.reading = reading;
    }

    static List<Found> of(Markup root, Inexpressible inexpressible, Reading reading) {
        Losses losses = new Losses(inexpressible, reading);
        losses.walk(root, false);
        return losses.found;
    }

    private void walk(Markup element, boolean inCell) {
        if (element.is("h1", "h2", "h3", "h4", "h5", "h6")) {
            place = words(element);
        }
        String what = name(element, inCell);
        String form = what.isEmpty() ? form(element) : "";
        if (!what.isEmpty() || !form.isEmpty()) {
            found.add(new Found(element, new Loss(what + form, place), what.isEmpty()));
        }
        boolean within = inCell || element.is("td", "th");
        element.children().forEach(child -> walk(child, within));
    }

    private String form(Markup element) {
        if (!element.isMacro()) {
            return Form.of(element);
        }
        String parameters = inexpressible.parameters(element);
        return parameters.isEmpty() ? "" : parameters + " of macro " + element.attribute("ac:name");
    }

    /** Empty for what is not lost. */
    private String name(Markup element, boolean inCell) {
        if (element.isMacro()) {
            return inexpressible.is(element, inCell) ? "macro " + element.attribute("ac:name") : "";
        }
        return switch (element.name()) {
            case "ac:adf-extension" -> "editor element " + adfType(element);
            case "ac:layout-section" ->
                columns(element.children("ac:layout-cell").size());
            case "ac:link" -> element.children("ri:user").isEmpty() ? "" : "mention";
            case "ac:emoticon" -> emoticon(element);
            case "time" -> "date";
            case "ac:inline-comment-marker" -> "inline comment";
            case "ac:placeholder" -> "placeholder";
            case "td", "th" -> element.isMerged() ? "merged cell" : "";
            default -> "";
        };
    }

    private static String columns(int cells) {
        return cells > 1 ? "layout of " + cells + " columns" : "";
    }

    private static String adfType(Markup element) {
        return element.only("ac:adf-node")
                .map(node -> node.attribute("type"))
                .orElse("")
                .strip();
    }

    /** Most are a character; those of the site's own are not. */
    private String emoticon(Markup element) {
        List<Block> shown = reading.storage(element.text());
        String sign = shown.isEmpty() ? "" : reading.written(shown).strip();
        return sign.length() > 2 && sign.startsWith(":") && sign.endsWith(":") ? "emoticon " + sign : "";
    }

    private static void collect(Markup element, StringBuilder words) {
        if (element.is(Markup.TEXT)) {
            words.append(element.text());
        } else if (!element.is("ac:parameter")) {
            element.children().forEach(child -> collect(child, words));
        }
    }

    private static String words(Markup heading) {
        StringBuilder words = new StringBuilder();
        collect(heading, words);
        String text = Parser.unescapeEntities(words.toString(), false).strip();
        return text.length() > MAX_PLACE ? text.substring(0, MAX_PLACE) + "…" : text;
    }
}
