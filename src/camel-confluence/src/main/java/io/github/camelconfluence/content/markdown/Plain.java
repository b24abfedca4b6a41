package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Inline.Text;
import io.github.camelconfluence.content.model.Neighbours;
import io.github.camelconfluence.content.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reduces inlines to those that Markdown has: names, dates and labels become words, targets become addresses. */
final class Plain {

    private final Addresses addresses;

    Plain(Addresses addresses) {
        this.addresses = addresses;
    }

    List<Inline> of(List<Inline> content) {
        List<Inline> out = new ArrayList<>(content.size());
        for (Inline inline : content) {
            add(inline, out);
        }
        return Neighbours.merge(out);
    }

    private void add(Inline inline, List<Inline> out) {
        if (inline instanceof Styled styled) {
            styled(styled, out);
        } else if (inline instanceof Inline.Link link) {
            link(link, out);
        } else if (inline instanceof Inline.Image image) {
            addresses
                    .of(image.source())
                    .ifPresentOrElse(
                            url -> out.add(new Inline.Image(new Target.Url(url), image.alternative(), image.title())),
                            () -> text(image.alternative(), out));
        } else if (inline instanceof Inline.Mention mention) {
            text("@" + addresses.name(mention), out);
        } else if (inline instanceof Inline.Date date) {
            text(date.day(), out);
        } else if (inline instanceof Inline.Status status) {
            text(status.title(), out);
        } else if (!(inline instanceof Inline.Anchor)) {
            out.add(inline);
        }
    }

    private static void text(String text, List<Inline> out) {
        if (!text.isBlank()) {
            out.add(new Text(text.strip()));
        }
    }

    private void styled(Styled styled, List<Inline> out) {
        List<Inline> content = of(styled.content());
        if (content.isEmpty()) {
            return;
        }
        Optional<String> raised = Raised.text(styled.style(), content);
        if (raised.isPresent()) {
            out.add(new Text(raised.get()));
        } else if (styled.style() == Style.UNDERLINE) {
            out.addAll(content);
        } else {
            out.add(new Styled(styled.style(), content));
        }
    }

    private void link(Inline.Link link, List<Inline> out) {
        List<Inline> content = of(link.content());
        Optional<String> url = addresses.of(link.target());
        if (content.isEmpty() || url.isEmpty()) {
            out.addAll(content);
        } else {
            out.add(new Inline.Link(new Target.Url(url.get()), content));
        }
    }
}
