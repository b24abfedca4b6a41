package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.macro.TargetText;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Links, whether they name an address or a thing in Confluence. */
final class LinkElements {

    private LinkElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        readers.put("a", LinkElements::anchor);
        readers.put("ac:link", LinkElements::link);
    }

    private static void anchor(Element element, Flow flow, Nodes nodes) {
        String address = element.attr("href").strip();
        if (address.isEmpty() || address.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            nodes.children(element, flow);
            return;
        }
        Target target = Target.address(address);
        flow.open(content -> List.of(new Inline.Link(target, content)));
        nodes.children(element, flow);
        boolean shown = flow.close();
        if (!shown && !element.getElementsByTag("ac:structured-macro").isEmpty()) {
            bare(target, flow);
        }
    }

    /** What a macro would have shown as the words of the link is not known: the link is still there. */
    private static void bare(Target target, Flow flow) {
        flow.inline(new Inline.Link(target, List.of(new Inline.Text(TargetText.of(target)))));
    }

    private static void link(Element element, Flow flow, Nodes nodes) {
        Optional<String> user = Resources.user(element);
        if (user.isPresent()) {
            flow.inline(new Inline.Mention(user.get(), bodyText(element)));
            return;
        }
        String anchor = element.attr("ac:anchor");
        Optional<Target> named = Resources.target(element, anchor);
        if (named.isEmpty() && anchor.isEmpty()) {
            bodies(element, flow, nodes);
            return;
        }
        Target target = named.orElseGet(() -> new Target.Anchor(anchor));
        boolean card = isCard(element);
        if (card) {
            flow.endLine();
        }
        words(target, element, flow, nodes);
        if (card) {
            flow.endLine();
        }
    }

    /** Block and embed cards stand between paragraphs, inline cards within them. */
    private static boolean isCard(Element element) {
        String appearance = element.attr("ac:card-appearance") + element.attr("data-card-appearance");
        return appearance.equals("block") || appearance.equals("embed");
    }

    private static void words(Target target, Element element, Flow flow, Nodes nodes) {
        boolean shown = false;
        if (hasBody(element)) {
            flow.open(content -> List.of(new Inline.Link(target, content)));
            bodies(element, flow, nodes);
            shown = flow.close();
        }
        if (!shown) {
            bare(target, flow);
        }
    }

    private static void bodies(Element element, Flow flow, Nodes nodes) {
        for (Element child : Children.of(element)) {
            if (isBody(child)) {
                nodes.children(child, flow);
            }
        }
    }

    private static boolean hasBody(Element element) {
        for (Element child : Children.of(element)) {
            if (isBody(child) && (child.hasText() || child.childrenSize() > 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBody(Element element) {
        return element.normalName().equals("ac:link-body")
                || element.normalName().equals("ac:plain-text-link-body");
    }

    private static String bodyText(Element element) {
        return Children.of(element).stream()
                .filter(LinkElements::isBody)
                .map(Element::text)
                .findFirst()
                .orElse("");
    }
}
