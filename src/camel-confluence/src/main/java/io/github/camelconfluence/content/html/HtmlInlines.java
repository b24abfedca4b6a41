package io.github.camelconfluence.content.html;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inlines as HTML. */
final class HtmlInlines {

    private static final Map<Style, String> ELEMENTS = Map.of(
            Style.STRONG, "strong",
            Style.EMPHASIS, "em",
            Style.STRIKE, "del",
            Style.UNDERLINE, "u",
            Style.SUBSCRIPT, "sub",
            Style.SUPERSCRIPT, "sup");

    private final Html out;
    private final Addresses addresses;

    HtmlInlines(Html out, Addresses addresses) {
        this.out = out;
        this.addresses = addresses;
    }

    void write(List<Inline> content) {
        content.forEach(this::inline);
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            out.text(text.text());
        } else if (inline instanceof Inline.Styled styled) {
            String name = ELEMENTS.getOrDefault(styled.style(), "span");
            out.open(name);
            write(styled.content());
            out.close(name);
        } else if (inline instanceof Inline.CodeSpan code) {
            out.open("code").text(code.text()).close("code");
        } else if (inline instanceof Inline.Link link) {
            link(link);
        } else if (inline instanceof Inline.Image image) {
            image(image);
        } else if (inline instanceof Inline.Break) {
            out.open("br");
        } else {
            symbol(inline);
        }
    }

    /** Whether anything is seen of an image, perhaps a linked one. */
    boolean shows(Inline inline) {
        return inline instanceof Inline.Link link
                ? link.content().stream().anyMatch(this::shows)
                : !(inline instanceof Inline.Image image)
                        || !image.alternative().isEmpty()
                        || addresses.of(image.source()).isPresent();
    }

    private void link(Inline.Link link) {
        Optional<String> url = addresses.of(link.target());
        url.ifPresent(address -> out.open("a", "href", address));
        write(link.content());
        url.ifPresent(address -> out.close("a"));
    }

    private void image(Inline.Image image) {
        Optional<String> url = addresses.of(image.source());
        if (url.isPresent()) {
            out.open("img", "src", url.get(), "alt", image.alternative(), "title", image.title());
        } else {
            out.text(image.alternative());
        }
    }

    private void symbol(Inline inline) {
        if (inline instanceof Inline.Mention mention) {
            out.open("span", "class", "mention")
                    .text("@" + addresses.name(mention))
                    .close("span");
        } else if (inline instanceof Inline.Date date) {
            out.open("time", "datetime", date.day()).text(date.day()).close("time");
        } else if (inline instanceof Inline.Status status) {
            out.open("span", "class", "status").text(status.title()).close("span");
        } else if (inline instanceof Inline.Formula formula) {
            out.open("code", "class", "language-math").text(formula.tex()).close("code");
        } else if (inline instanceof Inline.Anchor anchor) {
            addresses.fragment(anchor).ifPresent(id -> out.open("a", "id", id).close("a"));
        }
    }
}
