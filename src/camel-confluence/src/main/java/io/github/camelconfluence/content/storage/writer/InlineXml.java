package io.github.camelconfluence.content.storage.writer;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inlines. Names, dates and labels are words: Markdown, wherever it comes from, cannot notify or pretend to be anybody. */
final class InlineXml {

    private static final Map<Style, String> ELEMENTS = Map.of(
            Style.STRONG, "strong",
            Style.EMPHASIS, "em",
            Style.STRIKE, "del",
            Style.UNDERLINE, "u",
            Style.SUBSCRIPT, "sub",
            Style.SUPERSCRIPT, "sup");

    private final Xml out;
    private final Links links;
    private final Originals originals;

    InlineXml(Xml out, Links links, Originals originals) {
        this.out = out;
        this.links = links;
        this.originals = originals;
    }

    void write(List<Inline> content) {
        content.forEach(this::inline);
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            words(text.text());
            return;
        }
        Optional<String> original = originals.of((Record) inline);
        if (original.isPresent()) {
            out.raw(original.get());
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
            out.empty("br");
        } else if (inline instanceof Inline.Formula formula) {
            formula(formula.tex());
        } else {
            symbol(inline);
        }
    }

    private void words(String text) {
        for (Originals.Piece piece : originals.in(text)) {
            if (piece.isXml()) {
                out.raw(piece.value());
            } else {
                out.text(piece.value());
            }
        }
    }

    private void link(Inline.Link link) {
        Optional<String> address = links.address(link.target());
        if (address.isPresent()) {
            out.open("a", "href", address.get());
            write(link.content());
            out.close("a");
        } else if (link.target() instanceof Target.Anchor anchor) {
            out.open("ac:link", "ac:anchor", links.anchor(anchor)).open("ac:link-body");
            write(link.content());
            out.close("ac:link-body").close("ac:link");
        } else {
            write(link.content());
        }
    }

    private void image(Inline.Image image) {
        String address = image.source() instanceof Target.Attachment own && own.page() == null
                ? own.fileName()
                : links.address(image.source()).orElse("");
        Optional<String> attachment = Links.attachment(address);
        if (attachment.isEmpty() && !isOnTheWeb(address)) {
            out.text(image.alternative());
            return;
        }
        out.open("ac:image", "ac:alt", image.alternative(), "ac:title", image.title());
        attachment.ifPresentOrElse(
                name -> out.empty("ri:attachment", "ri:filename", name),
                () -> out.empty("ri:url", "ri:value", address));
        out.close("ac:image");
    }

    private static boolean isOnTheWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://") || address.startsWith("/");
    }

    /** Confluence has no formulas of its own: they stay in the notation that is one again when they are read. */
    private void formula(String tex) {
        if (TexNotation.isPlain(tex)) {
            out.text("$" + tex + "$");
        } else {
            out.text("$").open("code").text(tex).close("code").text("$");
        }
    }

    private void symbol(Inline inline) {
        if (inline instanceof Inline.Mention mention) {
            out.text("@" + (mention.name().isEmpty() ? mention.userId() : mention.name()));
        } else if (inline instanceof Inline.Date date) {
            out.text(date.day());
        } else if (inline instanceof Inline.Status status) {
            out.text(status.title());
        }
    }
}
